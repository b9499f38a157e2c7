package org.entente.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.jboss.logging.MDC;

import io.vertx.ext.web.RoutingContext;

/**
 * The trace that a request belongs to: taken from a valid {@code traceparent}, begun anew for a missing or malformed one.
 * Source: W3C Trace Context, sections 3.2 and 4.3.
 */
public final class Trace {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final String KEY = "traceId";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {
    }

    /** Settles the trace of this request and shows it to the log. */
    static void begin(RoutingContext rc) {
        var header = rc.request().getHeader("traceparent");
        var match = header == null ? null : TRACEPARENT.matcher(header);
        var valid = match != null && match.matches() && !match.group(1).equals("0".repeat(32))
                && !match.group(2).equals("0".repeat(16));
        var id = valid ? match.group(1) : hex(16);
        rc.put(KEY, id);
        MDC.put(KEY, id);
    }

    static String idOf(RoutingContext rc) {
        return rc.get(KEY);
    }

    /** The header that carries this request's trace to a peer. */
    public static String parentFor(RoutingContext rc) {
        var id = idOf(rc);
        return "00-" + (id == null ? hex(16) : id) + "-" + hex(8) + "-01";
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
