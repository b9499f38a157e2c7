package org.entente.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Who asks: a person or a partner agency's system, as its verified token names it.
 *
 * @param issuer the token's {@code iss}; with {@code subject} the caller's identity (ASVS 10.3.3)
 * @param subject the token's {@code sub}
 * @param name the user name of a person, the client id of a system
 * @param party the one Party it acts for, or null
 * @param organization the organization it belongs to, or null
 * @param roles its realm roles
 * @param looksBack whether it asks about the past, where nobody can write
 */
public record Caller(String issuer, String subject, String name, String party, String organization, Set<String> roles,
        boolean looksBack) {

    /**
     * Whom a revision names where no person decided but a rule did, such as a deadline that passed. It sees what the rule is to
     * judge, and no request can come from it.
     */
    public static Caller ofRule(String rule) {
        return new Caller("urn:entente:rule", rule, rule, null, null, Set.of(Role.AUDITOR), false);
    }

    /** The same, who asks about the past: with what is shown then, nobody can do anything. */
    public Caller lookingBack() {
        return new Caller(issuer, subject, name, party, organization, roles, true);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether this caller may write in the name of the Party; never true for {@code null}. */
    public boolean writesFor(String someParty) {
        return !looksBack && party != null && party.equals(someParty) && (is(Role.DELEGATE) || is(Role.PARTNER_WRITER));
    }

    /** Whether this caller may write what the secretariat keeps for all. */
    public boolean writesForAll() {
        return !looksBack && is(Role.SECRETARIAT);
    }

    /** Sees every record: an auditor bound to no Party. One bound to a Party must not learn of the other's drafts. */
    public boolean seesAll() {
        return is(Role.AUDITOR) && party == null;
    }

    /** Sees what all Parties of any charter share. */
    public boolean seesShared() {
        return is(Role.SECRETARIAT) || is(Role.AUDITOR);
    }

    /** Sees what the Parties share where the caller's own Party is one of them. */
    public boolean seesAsParty() {
        return party != null
                && (is(Role.DELEGATE) || is(Role.PARTNER_READER) || is(Role.PARTNER_WRITER) || is(Role.AUDITOR));
    }

    /**
     * Whether this caller may see a record.
     *
     * @param pen the Party that holds its pen, or null
     * @param parties the Parties that {@link Visibility#PARTIES} means; null: those of every charter
     */
    public boolean sees(Visibility visibility, String pen, List<String> parties) {
        if (seesAll()) {
            return true;
        }
        return switch (visibility) {
            case PUBLIC -> true;
            case PARTIES -> seesShared() && party == null
                    || (seesShared() || seesAsParty()) && (parties == null || parties.contains(party));
            case OWN_PARTY -> seesAsParty() && party.equals(pen);
        };
    }

    public Act because(String reason) {
        return new Act(this, reason, null, null, null);
    }

    public Act because(String reason, LocalDate effectiveOn) {
        return new Act(this, reason, effectiveOn, null, null);
    }

    /** Replays what another register says was done: whom that names is the actor, this caller answers for bringing it. */
    public Act replaying(Origin origin, String actor, String reason, LocalDate effectiveOn) {
        return new Act(this, reason, effectiveOn, origin, actor);
    }
}
