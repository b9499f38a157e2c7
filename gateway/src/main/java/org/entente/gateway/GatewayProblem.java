package org.entente.gateway;

import org.entente.web.Problem;

/** What the gateway itself refuses, or has to tell of a service. */
public enum GatewayProblem implements Problem {
    REQUEST_AMBIGUOUS(400),
    ADDRESS_TOO_LONG(414),
    HEADERS_TOO_LARGE(431),
    SERVICE_BROKEN(502),
    SERVICE_DOWN(503),
    SERVICE_SLOW(504);

    private final int status;

    GatewayProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
