package org.entente.web;

/** A value that its type refuses. The message is shown to the caller. */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public InvalidValue(String detail) {
        super(detail);
    }
}
