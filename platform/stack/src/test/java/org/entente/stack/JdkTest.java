package org.entente.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

    @TempDir
    private Path folder;

    @Test
    void the_newest_is_taken_by_number_not_by_spelling() throws Exception {
        var homes = List.of(jdk("a", "9.0.4"), jdk("b", "25.0.3"), jdk("c", "17.0.15"), jdk("d", "1.8.0_372"));
        assertEquals(folder.resolve("b"), Jdk.newestOf(homes).orElseThrow().home());
    }

    @Test
    void of_one_release_the_later_update_is_taken() throws Exception {
        assertEquals(folder.resolve("b"),
                Jdk.newestOf(List.of(jdk("a", "17.0.9"), jdk("b", "17.0.15"))).orElseThrow().home());
    }

    @Test
    void folders_that_hold_no_java_are_passed_over() throws Exception {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var damaged = jdk("damaged", "not a version");
        assertTrue(Jdk.newestOf(List.of(empty, damaged, folder.resolve("absent"))).isEmpty());
    }

    @Test
    void there_is_always_one_the_one_we_run_on() {
        assertTrue(Jdk.newest(Map.of()).version().feature() >= 17);
    }

    private Path jdk(String name, String version) throws Exception {
        var home = Files.createDirectories(folder.resolve(name));
        var java = Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("java"));
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Us\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
