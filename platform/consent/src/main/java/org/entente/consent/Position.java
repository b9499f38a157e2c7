package org.entente.consent;

/** What a Party says of a proposal. */
public enum Position {
    ENDORSED,
    OBJECTED
}
