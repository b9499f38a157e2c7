package org.entente.consent;

import static org.entente.consent.ConsentProblem.SPEAKS_FOR_NO_PARTY;
import static org.entente.web.rights.When.in;

import java.util.List;

import org.entente.web.Action;
import org.entente.web.Caller;
import org.entente.web.CommonProblem;
import org.entente.web.Role;
import org.entente.web.rights.Right;
import org.entente.web.rights.Row;
import org.entente.web.rights.Standing;
import org.entente.web.rights.Who;

/**
 * Who may do what with a proposal, whatever it is about. What binds a Party a person says, so its delegates speak; its
 * agencies'
 * systems prepare what it proposes; the secretariat runs the machinery and endorses nothing.
 */
public enum ProposalRight implements Right {
    ENDORSE("endorse", "/endorsements", Who.AWAITED_DELEGATES),
    OBJECT("object", "/endorsements", Who.AWAITED_DELEGATES),
    REBASE("rebase", "/rebase", Who.PEN_PARTY),
    WITHDRAW("withdraw", "/transitions", Who.PEN_PARTY);

    private final Row row;

    ProposalRight(String action, String appended, Who who) {
        row = new Row("PROPOSAL", action, "POST", Row.ABOUT + "/proposals/{proposal}" + appended, who, in("OPEN"));
    }

    @Override
    public Row row() {
        return row;
    }

    /**
     * The Party whose word the caller says. Whether that is asked, and has not spoken yet, the proposal judges once it is held.
     *
     * @param named the Party that the caller thinks to speak for, or null
     * @throws org.entente.web.Refusal 403 where the caller speaks for no Party, or for another than it names
     */
    static String partyOf(Caller caller, String named) {
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
     * @throws org.entente.web.Refusal 403 where nobody would have
     */
    static void mustSpeakWhereSilenceMayAdopt(Caller caller, Procedure procedure) {
        if (procedure == Procedure.SILENCE) {
            partyOf(caller, null);
        }
    }

    static List<Action> actions(Caller caller, Standing of, String path) {
        return Right.actions(values(), caller, of, path);
    }
}
