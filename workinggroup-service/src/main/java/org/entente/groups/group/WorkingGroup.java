package org.entente.groups.group;

import static org.entente.consent.ConsentProblem.CHANGES_NOTHING;
import static org.entente.groups.GroupProblem.CHANGE_NEEDS_PROPOSAL;
import static org.entente.groups.GroupProblem.GROUP_CLOSED;
import static org.entente.groups.GroupProblem.GROUP_NOT_READY;
import static org.entente.groups.GroupProblem.MANDATE_MISSING;
import static org.entente.groups.GroupProblem.MANDATE_NOT_AGREED;
import static org.entente.groups.GroupProblem.MORE_VISIBLE_THAN_GROUP;
import static org.entente.groups.GroupProblem.PARTY_NOT_OF_CHARTER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.entente.groups.GroupRight;
import org.entente.groups.peer.Charter;
import org.entente.records.RecordProblem;
import org.entente.records.Recorded;
import org.entente.web.Action;
import org.entente.web.Refusal;
import org.entente.web.Texts;
import org.entente.web.Visibility;
import org.entente.web.rights.Right;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A group of the Parties that works on Areas of one charter. */
@Entity
@Table(name = "working_group")
public class WorkingGroup extends Recorded {

    String charter;
    String code;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> areas;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts name;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts purpose;
    UUID parent;
    @Column(name = "announced_on")
    LocalDate announcedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    Mandate mandate;
    /** The number of the mandate's edition in force; null as long as none was adopted here. */
    @Column(name = "mandate_edition")
    Integer mandateEdition;
    @Enumerated(EnumType.STRING)
    GroupState state = GroupState.PROPOSED;

    static WorkingGroup of(Charter charter, DraftWorkingGroup draft) {
        var group = new WorkingGroup();
        group.charter = charter.id();
        group.code = draft.code();
        group.belongTo(null, List.copyOf(charter.parties()), draft.visibility());
        group.say(draft);
        return group;
    }

    void amend(DraftWorkingGroup draft, LocalDate today) {
        mustBeOpen();
        if (!charter.equals(draft.charter())) {
            throw RecordProblem.FIXED_AT_CREATION.because("charter");
        }
        if (!code.equals(draft.code())) {
            throw RecordProblem.FIXED_AT_CREATION.because("code");
        }
        var before = mandate;
        if (mandateEdition != null && !mandate.equals(draft.mandate())) {
            throw needsProposal();
        }
        say(draft);
        if (state == GroupState.ACTIVE && !Objects.equals(before, mandate)) {
            refuseWithout(missingMandate(today));
        }
    }

    private void say(DraftWorkingGroup draft) {
        mandate = draft.mandate();
        if (mandate != null) {
            mandate.mustRunForward();
        }
        areas = draft.areaCodes();
        name = draft.name();
        purpose = draft.purpose();
        parent = draft.parent();
        announcedOn = draft.announcedOn();
        show(draft.visibility(), draft.sources());
    }

    /** All Parties have said yes to the mandate as the group's record has it. */
    void adoptMandate(LocalDate day) {
        mustBeOpen();
        if (mandateEdition != null) {
            throw needsProposal();
        }
        if (mandate == null) {
            throw MANDATE_MISSING.because(code);
        }
        agreeOn(mandate.agreed(day));
    }

    /** All Parties have said yes to another mandate in the place of the agreed one. */
    void amendMandate(Mandate wanted, LocalDate today) {
        mustBeOpen();
        if (mandate == null || mandate.agreedOn() == null) {
            throw MANDATE_NOT_AGREED.because(code);
        }
        if (!mandate.agreedOn().equals(wanted.agreedOn())) {
            throw RecordProblem.FIXED_AT_CREATION.because("agreedOn");
        }
        if (mandate.equals(wanted)) {
            throw CHANGES_NOTHING.because();
        }
        agreeOn(wanted);
        if (state == GroupState.ACTIVE) {
            refuseWithout(missingMandate(today));
        }
    }

    private void agreeOn(Mandate agreed) {
        agreed.mustRunForward();
        mandate = agreed;
        mandateEdition = mandateEdition == null ? 1 : mandateEdition + 1;
    }

    /** Why one side cannot change the mandate alone, and where it can propose the change. */
    private Refusal needsProposal() {
        return CHANGE_NEEDS_PROPOSAL.because(code, mandateEdition).with("propose",
                new Action("propose", "POST", WorkingGroupView.pathOf(id()) + "/proposals"));
    }

    /**
     * @param day from which it is true
     * @param chaired the Parties that have a co-chair on that day and today
     */
    void become(GroupState next, LocalDate day, LocalDate today, Set<String> chaired) {
        if (!state.mayBecome(next)) {
            throw RecordProblem.STATE_NOT_REACHABLE.because(code, state, state.next());
        }
        if (next == GroupState.ACTIVE) {
            var missing = missingMandate(day);
            missingMandate(today).stream().filter(what -> !missing.contains(what)).forEach(missing::add);
            parties().stream().filter(party -> !chaired.contains(party)).map(party -> "CO_CHAIR " + party)
                    .forEach(missing::add);
            refuseWithout(missing);
        }
        state = next;
    }

    private List<String> missingMandate(LocalDate day) {
        var missing = new ArrayList<String>();
        if (mandate == null || mandate.agreedOn() == null) {
            missing.add("mandate.agreedOn");
        } else if (!mandate.isInForce(day)) {
            missing.add("mandate " + day);
        }
        return missing;
    }

    private void refuseWithout(List<String> missing) {
        if (!missing.isEmpty()) {
            throw GROUP_NOT_READY.because(code, String.join(", ", missing)).with("missing", missing);
        }
    }

    public void mustBeOpen() {
        if (isClosed()) {
            throw GROUP_CLOSED.because(code, state);
        }
    }

    public boolean isClosed() {
        return state.isClosed();
    }

    public void mustHaveParty(String someParty) {
        if (someParty != null && !parties().contains(someParty)) {
            throw PARTY_NOT_OF_CHARTER.because(someParty, charter);
        }
    }

    /** A part of the group may be visible to those who see the group, or to fewer. */
    public void mustCover(Visibility part) {
        if (part == Visibility.PUBLIC && visibility() != Visibility.PUBLIC) {
            throw MORE_VISIBLE_THAN_GROUP.because(visibility());
        }
    }

    public String charter() {
        return charter;
    }

    public Mandate mandate() {
        return mandate;
    }

    /** The number of the mandate's edition in force; null as long as none was adopted here. */
    public Integer mandateEdition() {
        return mandateEdition;
    }

    @Override
    public boolean takes(Right right) {
        return right != GroupRight.PROPOSE_MANDATE || mandate != null;
    }

    @Override
    public String stage() {
        return state.name();
    }

    @Override
    public String kind() {
        return "WORKING_GROUP";
    }

    @Override
    protected String action(Set<String> changed) {
        if (changed.contains("state")) {
            return "STATE_CHANGED";
        }
        if (changed.contains("mandateEdition")) {
            return "MANDATE_AGREED";
        }
        if (changed.contains("mandate")) {
            return "MANDATE_CHANGED";
        }
        return changed.equals(Set.of("visibility")) ? "VISIBILITY_CHANGED" : "CHANGED";
    }
}
