package org.entente.stack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {

    @TempDir
    private Path folder;

    @Test
    void one_that_stops_while_starting_is_told_with_its_error_and_its_log() {
        var process = shell("echo 'ERROR: the disk is tired'; exit 3");
        var refusal = assertThrows(StackFailure.class, () -> process.awaitReady(() -> false, Duration.ofSeconds(20)));
        assertTrue(refusal.getMessage().contains("exit code 3"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("the disk is tired"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(process.log().toString()), refusal.getMessage());
    }

    @Test
    void one_that_takes_too_long_is_told() {
        var process = shell("sleep 60");
        var refusal = assertThrows(StackFailure.class, () -> process.awaitReady(() -> false, Duration.ofMillis(300)));
        assertTrue(refusal.getMessage().contains("not ready"), refusal.getMessage());
        process.kill();
    }

    @Test
    void its_children_stop_with_it() {
        var process = shell("sleep 60 & sleep 60; wait");
        assertTrue(Pause.until(() -> process.family().size() == 3, Duration.ofSeconds(20)));
        var family = process.family();
        process.stop(Duration.ofSeconds(20));
        family.forEach(member -> assertFalse(member.isAlive()));
    }

    @Test
    void one_that_does_not_listen_is_ended() {
        var process = shell("trap '' TERM; echo deaf; while true; do sleep 1; done");
        assertTrue(Pause.until(() -> process.log().toFile().length() > 0, Duration.ofSeconds(20)));
        process.stop(Duration.ofMillis(300));
        assertTrue(Pause.until(() -> !process.isAlive(), Duration.ofSeconds(10)));
    }

    private ManagedProcess shell(String script) {
        return ManagedProcess.start("sample", List.of("sh", "-c", script), Map.of(), folder.resolve("sample.log"));
    }
}
