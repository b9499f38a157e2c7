package org.entente.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {

    @TempDir
    private Path folder;

    @Test
    void a_home_has_one_holder_and_it_is_known() {
        var lock = folder.resolve("lock");
        try (var claim = Claim.on(lock).orElseThrow()) {
            claim.hold(() -> assertTrue(Claim.on(lock).isEmpty()));
            assertEquals(ProcessHandle.current().pid(), Claim.holder(lock).orElseThrow().pid());
        }
        assertTrue(Claim.holder(lock).isEmpty());
        Claim.on(lock).orElseThrow().close();
    }

    @Test
    void what_was_never_claimed_has_no_holder() {
        assertTrue(Claim.holder(folder.resolve("lock")).isEmpty());
    }
}
