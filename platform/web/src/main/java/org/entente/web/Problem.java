package org.entente.web;

/**
 * A kind of refusal, listed by an enum. Its texts stand in {@code problems/<language>.properties} beside the enum, keyed by
 * {@link #type()}: {@code .title}, {@code .detail} (a {@link java.text.MessageFormat}) and {@code .remedy}, what to do next.
 * Source: RFC 9457 section 3.1.
 */
public interface Problem {

    int status();

    String name();

    /** The last segment of the problem's {@code type}. */
    default String type() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @param values what the detail text names, in its order */
    default Refusal because(Object... values) {
        return new Refusal(this, values);
    }
}
