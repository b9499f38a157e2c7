package org.entente.groups.membership;

/** What somebody is in a working group. */
public enum MembershipRole {
    CO_CHAIR(true, true),
    DELEGATE(true, true),
    ALTERNATE(true, true),
    EXPERT(true, false),
    SECRETARY(false, false),
    OBSERVER(false, false),
    ADVISER(false, false);

    private final boolean needsParty;
    private final boolean mayVote;

    MembershipRole(boolean needsParty, boolean mayVote) {
        this.needsParty = needsParty;
        this.mayVote = mayVote;
    }

    boolean needsParty() {
        return needsParty;
    }

    boolean mayVote() {
        return mayVote;
    }
}
