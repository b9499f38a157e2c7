package org.entente.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Somebody with a folder of their own, a policy from elsewhere, and the verifier.
 */
final class Auditor {
    static final Instant TODAY = Instant.parse("2026-03-02T00:00:00Z");

    private static final Pattern CODE = Pattern.compile("^- ([A-Z_]{5,}): ", Pattern.MULTILINE);

    final Path room;
    private int count;

    Auditor(Path room) {
        this.room = room;
        write("policy", SampleLog.POLICY.getBytes(StandardCharsets.UTF_8));
    }

    /** What the verifier said, and how it ended. */
    record Answer(int exit, Set<String> codes, String text) {
        void verified() {
            assertEquals(0, exit, text);
        }

        void finds(String... expected) {
            assertEquals(1, exit, text);
            assertTrue(codes.containsAll(Set.of(expected)), text);
        }

        void findsOnly(String... expected) {
            assertEquals(1, exit, text);
            assertEquals(Set.of(expected), codes, text);
        }

        void couldNotCheck() {
            assertEquals(2, exit, text);
        }

        void says(String sentence) {
            assertTrue(text.contains(sentence), text);
        }
    }

    Path path(String name) {
        return room.resolve(name);
    }

    Path write(String name, byte[] bytes) {
        try {
            Files.createDirectories(path(name).getParent());
            return Files.write(path(name), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lays files down in a fresh folder. */
    Path folder(Map<String, byte[]> files) {
        var name = "folder" + count++;
        files.forEach((path, bytes) -> write(name + "/" + path, bytes));
        return path(name);
    }

    Path zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return write("bundle" + count++ + ".zip", bytes.toByteArray());
    }

    /** A mode with the policy given. */
    Answer asks(String mode, Object... more) {
        var words = new ArrayList<>(List.of(mode));
        for (var word : more) {
            words.add(word.toString());
        }
        words.addAll(List.of("--policy", path("policy").toString()));
        return runs(words.toArray(String[]::new));
    }

    static Answer runs(String... words) {
        var sentences = new ByteArrayOutputStream();
        var exit = verifier(sentences).run(List.of(words));
        var text = sentences.toString(StandardCharsets.UTF_8);
        return new Answer(exit, codes(text), text);
    }

    private static Verifier verifier(ByteArrayOutputStream out) {
        return new Verifier(Clock.fixed(TODAY, ZoneOffset.UTC), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    /** The findings in a report for people. */
    private static Set<String> codes(String sentences) {
        return CODE.matcher(sentences).results().map(line -> line.group(1)).collect(Collectors.toSet());
    }
}
