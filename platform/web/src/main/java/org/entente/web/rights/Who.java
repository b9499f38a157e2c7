package org.entente.web.rights;

import static org.entente.web.Role.DELEGATE;
import static org.entente.web.Role.PARTNER_WRITER;

import java.util.List;
import java.util.Set;

import org.entente.web.Caller;
import org.entente.web.CommonProblem;
import org.entente.web.Role;
import org.entente.web.Visibility;

/** Who has a right. A Party's writers are its delegates and its agencies' systems. */
public enum Who {
    SECRETARIAT("the secretariat", Role.SECRETARIAT),
    PEN("who holds the pen: its Party's writers, or the secretariat for all", DELEGATE, PARTNER_WRITER, Role.SECRETARIAT),
    PEN_PARTY("the writers of the Party that holds the pen", DELEGATE, PARTNER_WRITER),
    PEN_OR_SECRETARIAT("the writers of its Party; the secretariat, unless that Party keeps it to itself", DELEGATE,
            PARTNER_WRITER, Role.SECRETARIAT),
    EACH_PARTY("each Party's writers", DELEGATE, PARTNER_WRITER),
    EACH_PARTY_OR_SECRETARIAT("each Party's writers, the secretariat", DELEGATE, PARTNER_WRITER, Role.SECRETARIAT),
    DRAFTING_PARTY("each Party's writers; of a Party's draft its own", DELEGATE, PARTNER_WRITER),
    RESPONSIBLE_PARTY("the responsible Party's writers; of a draft who holds the pen too", DELEGATE, PARTNER_WRITER,
            Role.SECRETARIAT),
    /** The others are let in to be told that they speak for no Party. */
    AWAITED_DELEGATES("delegates of a Party that is asked and has not spoken", DELEGATE, PARTNER_WRITER, Role.SECRETARIAT);

    private static final String FOR_ALL = "secretariat";

    private final String words;
    private final Set<String> roles;

    Who(String words, String... roles) {
        this.words = words;
        this.roles = Set.of(roles);
    }

    /** In the words of people. */
    public String words() {
        return words;
    }

    /** The roles that an operation has to let in, so that these can use it. */
    public Set<String> roles() {
        return roles;
    }

    public boolean includes(Caller caller, Standing of) {
        return switch (this) {
            case SECRETARIAT -> caller.writesForAll();
            case PEN -> of.party() == null ? caller.writesForAll() : caller.writesFor(of.party());
            case PEN_PARTY -> caller.writesFor(of.party());
            case PEN_OR_SECRETARIAT ->
                caller.writesFor(of.party()) || of.visibility() != Visibility.OWN_PARTY && caller.writesForAll();
            case EACH_PARTY -> partiesOf(of).stream().anyMatch(caller::writesFor);
            case EACH_PARTY_OR_SECRETARIAT -> caller.writesForAll() || EACH_PARTY.includes(caller, of);
            case DRAFTING_PARTY -> (of.isDraft() && of.party() != null ? PEN_PARTY : EACH_PARTY).includes(caller, of);
            case RESPONSIBLE_PARTY -> caller.writesFor(of.responsibleParty()) || of.isDraft() && PEN.includes(caller, of);
            case AWAITED_DELEGATES -> caller.is(DELEGATE) && of.awaiting().stream().anyMatch(caller::writesFor);
        };
    }

    /** @throws org.entente.web.Refusal 403 that names whose it is */
    public void mustInclude(Caller caller, Standing of) {
        if (!includes(caller, of)) {
            throw CommonProblem.PARTY_NOT_YOURS.because(String.join(", ", ownersOf(of)));
        }
    }

    private List<String> ownersOf(Standing of) {
        return switch (this) {
            case SECRETARIAT -> List.of(FOR_ALL);
            case PEN, PEN_PARTY, PEN_OR_SECRETARIAT -> List.of(of.party() == null ? FOR_ALL : of.party());
            case EACH_PARTY, EACH_PARTY_OR_SECRETARIAT -> partiesOf(of);
            case DRAFTING_PARTY -> of.party() == null ? partiesOf(of) : List.of(of.party());
            case RESPONSIBLE_PARTY -> List.of(of.responsibleParty() == null ? FOR_ALL : of.responsibleParty());
            case AWAITED_DELEGATES -> of.awaiting();
        };
    }

    private static List<String> partiesOf(Standing of) {
        return of.parties() == null ? List.of() : of.parties();
    }
}
