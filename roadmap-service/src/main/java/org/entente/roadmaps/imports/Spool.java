package org.entente.roadmaps.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.entente.web.CommonProblem;

/**
 * A body kept in a file while it is worked on: it is read twice, and no transaction waits for a slow sender. Gone when closed.
 */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    /** @throws org.entente.web.Refusal 413 for more than {@code mostBytes}; 400 where it breaks off */
    static Spool of(SpoolFolder folder, InputStream body, long mostBytes) {
        var spool = new Spool(folder.newFile());
        try {
            spool.fill(body, mostBytes);
            return spool;
        } catch (Throwable e) {
            spool.close();
            throw e;
        }
    }

    private void fill(InputStream body, long mostBytes) {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            long all = 0;
            for (int length = read(body, buffer); length >= 0; length = read(body, buffer)) {
                all += length;
                if (all > mostBytes) {
                    throw CommonProblem.BODY_TOO_LARGE.because(mostBytes);
                }
                out.write(buffer, 0, length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException brokenOff) {
            throw CommonProblem.MALFORMED.because();
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
