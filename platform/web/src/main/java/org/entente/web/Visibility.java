package org.entente.web;

import java.util.List;
import java.util.Set;

/** Who may know that a record exists. */
public enum Visibility {
    /** Everybody with a token. */
    PUBLIC,
    /** The charter's Parties, the secretariat, auditors. */
    PARTIES,
    /** Drafts and notes of one Party: the other must not learn that they exist. */
    OWN_PARTY;

    /** Those that hide a record from none of the charter's Parties: what all agree on has one of them. */
    public static final Set<Visibility> OF_ALL_PARTIES = Set.of(PUBLIC, PARTIES);

    /** The visibilities that show a record to more than this one does. */
    public List<Visibility> wider() {
        return List.of(values()).subList(0, ordinal());
    }
}
