package org.entente.consent;

/** Why something agreed is to change, in one of a few words that can be counted. */
public enum ReasonCode {
    /** What it waits for is late. */
    DEPENDENCY,
    FUNDING,
    PROCUREMENT,
    /** A law, a licence or a ratification that is wanting. */
    LEGISLATION,
    CAPACITY,
    /** What is to be done has itself changed. */
    SCOPE,
    SECURITY,
    FORCE_MAJEURE,
    /** What was agreed was written down wrongly. */
    CORRECTION,
    OTHER
}
