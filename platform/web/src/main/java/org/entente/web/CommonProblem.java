package org.entente.web;

/** The refusals that know no noun of a service. */
public enum CommonProblem implements Problem {
    VALIDATION(400),
    MALFORMED(400),
    HEAD_MALFORMED(400),
    CURSOR_UNKNOWN(400),
    TOKEN_MISSING(401),
    TOKEN_INVALID(401),
    ROLE_MISSING(403),
    PARTY_NOT_YOURS(403),
    PATH_UNKNOWN(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ALREADY_EXISTS(409),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    MEDIA_TYPE_UNSUPPORTED(415),
    PRECONDITION_REQUIRED(428),
    INTERNAL(500),
    UNAVAILABLE(503),
    PEER_UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
