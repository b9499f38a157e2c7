package org.entente.testkit.visibility;

import java.util.ArrayList;
import java.util.List;

import org.entente.testkit.Callers;
import org.entente.web.Role;

/**
 * Somebody who asks.
 *
 * @param role the one role that its token names
 * @param party the Party that its token names, or null
 */
record Onlooker(String role, String party) {

    /** The Parties of the charters that are walked, and one that is a Party of none of them. */
    static final List<String> OF_THE_CHARTER = List.of("USA", "AZE");
    static final String ANOTHER = "ARM";

    private static final List<String> ROLES = List.of(Role.DELEGATE, Role.PARTNER_READER, Role.PARTNER_WRITER, Role.AUDITOR,
            Role.SECRETARIAT, Role.VIEWER, Role.PRIVATE_SECTOR);

    static List<Onlooker> all() {
        var all = new ArrayList<Onlooker>();
        for (var role : ROLES) {
            all.add(new Onlooker(role, null));
            OF_THE_CHARTER.forEach(party -> all.add(new Onlooker(role, party)));
            all.add(new Onlooker(role, ANOTHER));
        }
        return all;
    }

    /**
     * Whether it is asked in every way there is: at least one for each answer of {@code who-sees.md}. The others are asked in
     * the plain way alone, or the walk would take minutes.
     */
    boolean isThorough() {
        return role.equals(Role.DELEGATE) && party != null
                || role.equals(Role.AUDITOR) && (party == null || party.equals("AZE"))
                || party == null && (role.equals(Role.SECRETARIAT) || role.equals(Role.VIEWER));
    }

    /** How the table of who sees what calls its Party. */
    String standing() {
        return party == null ? "none" : OF_THE_CHARTER.contains(party) ? "of the charter" : "another";
    }

    String token() {
        return Callers.tokenOf("onlooker-" + role + "-" + party, party, role);
    }

    @Override
    public String toString() {
        return role + (party == null ? " of no Party" : " of " + party);
    }
}
