package org.entente.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for what other processes do. */
final class Pause {

    private static final int STEP_MILLIS = 100;

    private Pause() {
    }

    /** @return false when the thread was interrupted: the caller should give up */
    static boolean forMillis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @return whether it came true before the time was over */
    static boolean until(BooleanSupplier condition, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !forMillis(STEP_MILLIS)) {
                return false;
            }
        }
        return true;
    }
}
