package org.entente.roadmaps.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.entente.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    Path parent;

    @Test
    void a_body_is_kept_for_our_eyes_alone_and_no_longer_than_it_is_needed() throws IOException {
        Path file;
        try (var spool = Spool.of(new SpoolFolder(parent), new ByteArrayInputStream(new byte[100]), 100)) {
            file = spool.file();
            assertEquals(100, Files.size(file));
            assertEquals(PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(file.getParent()));
        }
        assertFalse(Files.exists(file));
    }

    @Test
    void nothing_is_left_of_a_body_that_is_too_large_or_fails() throws IOException {
        var folder = new SpoolFolder(parent);
        assertThrows(Refusal.class, () -> Spool.of(folder, new ByteArrayInputStream(new byte[101]), 100));
        assertThrows(OutOfMemoryError.class, () -> Spool.of(folder, new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError();
            }
        }, 100));
        try (var left = Files.walk(parent)) {
            assertEquals(0, left.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void what_a_crashed_process_has_left_goes_at_the_next_start_and_what_a_living_one_has_stays() throws IOException {
        var mine = leave(ProcessHandle.current().pid());
        var dead = leave(999_999_999L);
        var living = leave(ProcessHandle.current().parent().orElseThrow().pid());
        var other = Files.createDirectory(parent.resolve("entente-imports-of-others"));
        var folder = new SpoolFolder(parent);
        assertFalse(Files.exists(mine));
        assertFalse(Files.exists(dead));
        assertTrue(Files.exists(living));
        assertTrue(Files.exists(other));
        var file = folder.newFile();
        Files.delete(file);
        Files.delete(file.getParent());
        assertTrue(Files.exists(folder.newFile()), "who tidies up does no harm");
    }

    private Path leave(long pid) throws IOException {
        var folder = Files.createDirectory(parent.resolve("entente-imports-" + pid + "-123"));
        Files.writeString(folder.resolve("import1.ndjson"), "{}");
        return folder;
    }
}
