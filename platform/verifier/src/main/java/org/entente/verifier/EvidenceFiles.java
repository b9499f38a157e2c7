package org.entente.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of an evidence bundle: exactly those of its layout, each name once, none too large. What is not of the layout is
 * refused by its name, so no name can lead anywhere else.
 */
final class EvidenceFiles {
    static final String EVIDENCE = "evidence.json";
    static final String REVISIONS = "revisions.ndjson";
    static final String CHECKPOINT = "checkpoint";
    static final String POLICY = "policy";

    /** Bounds against a small file that unpacks to a huge one. */
    static final int LARGEST_FILE = 64 << 20;
    static final int LARGEST_BUNDLE = 256 << 20;
    static final int MOST_FILES = 100_000;

    private static final Pattern LAYOUT = Pattern.compile("README\\.txt|evidence\\.json|revisions\\.ndjson|checkpoint|policy"
            + "|entente-verifier\\.jar|proofs/(0|[1-9][0-9]{0,18})\\.tlog-proof");

    private final Map<String, byte[]> files = new TreeMap<>();
    private long total;

    static EvidenceFiles read(Path bundle) {
        if (Files.isDirectory(bundle)) {
            return ofFolder(bundle);
        }
        if (!Files.isReadable(bundle)) {
            throw new NotChecked("There is no bundle to read at " + bundle + ".");
        }
        return ZipEvidence.read(bundle);
    }

    private static EvidenceFiles ofFolder(Path folder) {
        var files = new EvidenceFiles();
        try (var all = Files.walk(folder, 3)) {
            for (var path : (Iterable<Path>) all::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Breach.EVIDENCE_MALFORMED.unless(Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS),
                            name + " is no file.");
                    files.add(name, path);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new NotChecked(folder + " cannot be read: " + unreadable.getMessage());
        }
        return files;
    }

    private void add(String name, Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            add(name, in);
        }
    }

    /** Reads one file to its end; refuses a name that is not of the layout or came before. */
    void add(String name, InputStream in) throws IOException {
        Breach.EVIDENCE_MALFORMED.unless(LAYOUT.matcher(name).matches(), "A file that does not belong there: " + name);
        Breach.EVIDENCE_MALFORMED.unless(!files.containsKey(name), "A file twice: " + name);
        Breach.EVIDENCE_MALFORMED.unless(files.size() < MOST_FILES, "More than " + MOST_FILES + " files.");
        var bytes = in.readNBytes(LARGEST_FILE + 1);
        total += bytes.length;
        Breach.EVIDENCE_MALFORMED.unless(bytes.length <= LARGEST_FILE && total <= LARGEST_BUNDLE, name + " is too large.");
        files.put(name, bytes);
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    byte[] get(String name) {
        Breach.RESOURCE_MISSING.unless(files.containsKey(name), name);
        return files.get(name);
    }

    String text(String name) {
        return JsonText.utf8(get(name), Breach.EVIDENCE_MALFORMED);
    }

    List<String> proofs() {
        return files.keySet().stream().filter(name -> name.startsWith("proofs/")).toList();
    }

    static String proof(long index) {
        return "proofs/" + index + ".tlog-proof";
    }

    boolean sameAs(EvidenceFiles other) {
        return files.keySet().equals(other.files.keySet())
                && files.keySet().stream().allMatch(name -> Arrays.equals(files.get(name), other.files.get(name)));
    }
}
