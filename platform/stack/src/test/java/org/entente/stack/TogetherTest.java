package org.entente.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void all_are_done_when_it_comes_back() {
        var done = new AtomicInteger();
        Together.run(List.of(done::incrementAndGet, done::incrementAndGet));
        assertEquals(2, done.get());
    }

    @Test
    void the_first_failure_counts_and_the_rest_give_up() {
        var gaveUp = new AtomicBoolean();
        var refusal = assertThrows(StackFailure.class, () -> Together.run(List.of(() -> {
            throw new StackFailure("no");
        }, () -> gaveUp.set(!Pause.until(() -> false, Duration.ofMinutes(5))))));
        assertEquals("no", refusal.getMessage());
        assertTrue(Pause.until(gaveUp::get, Duration.ofSeconds(20)));
    }

    @Test
    void nothing_to_do_is_done_at_once() {
        Together.run(List.of());
    }
}
