package org.entente.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void only_the_owner_may_read_them() throws Exception {
        var home = Home.of(folder.resolve("home"));
        home.prepare();
        Secrets.in(home.secrets()).get("CURSOR_KEY");
        assertEquals("rw-------", permissions(home.secrets()));
        assertEquals("rwx------", permissions(home.folder()));
    }

    @Test
    void they_stay_the_same_over_restarts_and_differ_from_each_other() {
        var file = folder.resolve("secrets");
        var first = Secrets.in(file);
        var key = first.get("CURSOR_KEY");
        var password = first.get("ROADMAPS_APP_PASSWORD");
        var second = Secrets.in(file);
        assertEquals(key, second.get("CURSOR_KEY"));
        assertEquals(password, second.get("ROADMAPS_APP_PASSWORD"));
        assertNotEquals(key, password);
    }

    @Test
    void each_holds_256_bits() {
        assertTrue(Base64.getDecoder().decode(Secrets.in(folder.resolve("secrets")).get("CURSOR_KEY")).length >= 32);
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
