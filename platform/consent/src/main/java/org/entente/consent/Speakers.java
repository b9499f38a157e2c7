package org.entente.consent;

import static org.entente.consent.ConsentProblem.SPEAKS_FOR_NO_PARTY;

import java.util.Collection;

import org.entente.web.Caller;
import org.entente.web.CommonProblem;
import org.entente.web.Role;

/**
 * Who speaks in the name of a Party: its delegates, nobody else. A partner agency's system prepares what its Party proposes,
 * but
 * what binds the Party a person says; the secretariat runs the machinery and endorses nothing.
 */
final class Speakers {

    private Speakers() {
    }

    static boolean speaksFor(Caller caller, Collection<String> parties) {
        return caller.is(Role.DELEGATE) && parties.stream().anyMatch(caller::writesFor);
    }

    /** @throws org.entente.web.Refusal 403 where the caller does not speak for a Party, or for another than it names */
    static String mustSpeak(Caller caller, String named) {
        if (!caller.is(Role.DELEGATE) || !caller.writesFor(caller.party())) {
            throw SPEAKS_FOR_NO_PARTY.because();
        }
        if (named != null && !named.equals(caller.party())) {
            throw CommonProblem.PARTY_NOT_YOURS.because(named);
        }
        return caller.party();
    }

    /**
     * A system proposes what every Party must then endorse; where silence may adopt, somebody must have spoken.
     *
     * @throws org.entente.web.Refusal 403 where the caller may not propose so for any of the Parties
     */
    static String mustPropose(Caller caller, Collection<String> parties, Procedure procedure) {
        var party = parties.stream().filter(caller::writesFor).findFirst()
                .orElseThrow(() -> CommonProblem.PARTY_NOT_YOURS.because(String.join(", ", parties)));
        return procedure == Procedure.SILENCE ? mustSpeak(caller, party) : party;
    }
}
