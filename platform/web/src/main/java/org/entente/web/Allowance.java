package org.entente.web;

import java.time.Duration;

/**
 * What one operation may take beyond what all may.
 *
 * @param mostBytes how much its body may weigh
 * @param patience how long its answer may be waited for
 */
public record Allowance(long mostBytes, Duration patience) {

    /** How the contract says it, so that the gateway knows it too: a number of bytes, and of seconds. */
    public static final String MOST_BYTES = "x-body-limit";
    public static final String PATIENCE = "x-patience-seconds";
}
