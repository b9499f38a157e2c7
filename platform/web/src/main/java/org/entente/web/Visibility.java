package org.entente.web;

/** Who may know that a record exists. */
public enum Visibility {
    /** Everybody with a token. */
    PUBLIC,
    /** The charter's Parties, the secretariat, auditors. */
    PARTIES,
    /** Drafts and notes of one Party: the other must not learn that they exist. */
    OWN_PARTY
}
