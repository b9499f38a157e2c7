package org.entente.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * A zip tells its content twice: in front of every file, and in a directory at its end. Programs differ in which they read, so
 * a
 * bundle whose two accounts differ would be two bundles.
 */
final class ZipEvidence {
    private static final String FOLDER = "proofs/";

    private ZipEvidence() {
    }

    static EvidenceFiles read(Path zip) {
        var bytes = GivenFiles.read(zip, EvidenceFiles.LARGEST_BUNDLE);
        try {
            var inOrder = inOrder(bytes);
            Breach.EVIDENCE_MALFORMED.unless(inOrder.sameAs(byDirectory(zip)), "The zip's directory and its content differ.");
            return inOrder;
        } catch (IOException | IllegalArgumentException broken) {
            throw Breach.EVIDENCE_MALFORMED.because("Not a zip, or a broken one: " + broken.getMessage());
        }
    }

    private static EvidenceFiles inOrder(byte[] bytes) throws IOException {
        var files = new EvidenceFiles();
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!isFolder(entry)) {
                    files.add(entry.getName(), in);
                }
            }
        }
        return files;
    }

    private static EvidenceFiles byDirectory(Path path) throws IOException {
        var files = new EvidenceFiles();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                var entry = entries.nextElement();
                if (!isFolder(entry)) {
                    try (var in = zip.getInputStream(entry)) {
                        files.add(entry.getName(), in);
                    }
                }
            }
        }
        return files;
    }

    private static boolean isFolder(ZipEntry entry) {
        return entry.getName().equals(FOLDER);
    }
}
