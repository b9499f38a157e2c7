package org.entente.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The auditor's own files: one that cannot be read stops the check, and is nobody's bad evidence.
 */
final class GivenFiles {
    private GivenFiles() {
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException malformed) {
            throw new NotChecked("Not a path: " + text);
        }
    }

    /** The whole file, up to a limit that no file of its kind reaches. */
    static byte[] read(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new NotChecked(file + " is larger than " + most + " bytes.");
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw new NotChecked("There is no file " + file + ".");
        } catch (IOException unreadable) {
            throw new NotChecked(file + " cannot be read: " + unreadable.getMessage());
        }
    }
}
