package org.entente.consent;

import static org.entente.consent.ConsentProblem.DEADLINE_PASSED;
import static org.entente.consent.ConsentProblem.ENDORSED_ALREADY;
import static org.entente.consent.ConsentProblem.PARTY_NOT_ASKED;
import static org.entente.consent.ConsentProblem.PROPOSAL_DECIDED;
import static org.entente.consent.ConsentProblem.PROPOSAL_REBASED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.entente.records.Recorded;
import org.entente.records.TriedChange;
import org.entente.web.Visibility;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a Party proposes to the others, what they said of it, and how it ended. */
@Entity
public class Proposal extends Recorded {

    String charter;
    @Column(name = "target_kind")
    String targetKind;
    UUID target;
    @Enumerated(EnumType.STRING)
    Purpose purpose;
    int against;
    @Enumerated(EnumType.STRING)
    Procedure procedure;
    Instant deadline;
    String reason;
    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    ReasonCode reasonCode;
    @Column(name = "effective_on")
    LocalDate effectiveOn;
    @JdbcTypeCode(SqlTypes.JSON)
    List<KeptChange> changes;
    /** What it would do, as it was when it was proposed or re-based. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<TriedChange> difference;
    String decision;
    UUID meeting;
    /** Grows with each re-basing: what was said of an earlier one does not count. */
    int round;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> asked;
    /** Who is asked and has not spoken; nobody once it is decided. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> awaiting;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Endorsement> endorsements = List.of();
    @Enumerated(EnumType.STRING)
    ProposalState state;
    @JdbcTypeCode(SqlTypes.JSON)
    ProposalOutcome outcome;
    /** The edition that its adoption made. */
    Integer edition;

    static Proposal of(Target target, Recorded subject, String party, DraftProposal draft, Instant deadline,
            Collection<String> asked) {
        var proposal = new Proposal();
        proposal.charter = target.charterOf(subject);
        proposal.targetKind = subject.kind();
        proposal.target = subject.id();
        proposal.belongTo(party, subject.parties(), Visibility.PARTIES);
        proposal.purpose = draft.purpose();
        proposal.procedure = draft.procedure();
        proposal.reason = draft.reason();
        proposal.reasonCode = draft.reasonCode();
        proposal.effectiveOn = draft.effectiveOn();
        proposal.decision = draft.decision();
        proposal.meeting = draft.meeting();
        proposal.state = ProposalState.OPEN;
        proposal.say(draft.against(), draft.changes(), deadline, asked);
        return proposal;
    }

    private void say(int revision, List<ProposedChange> wanted, Instant until, Collection<String> parties) {
        round++;
        against = revision;
        changes = wanted.stream().map(KeptChange::of).toList();
        deadline = until;
        asked = List.copyOf(new TreeSet<>(parties));
        awaiting = asked;
        endorsements = List.of();
    }

    void foresee(List<TriedChange> tried) {
        difference = List.copyOf(tried);
    }

    /** A Party proposes what it wants: where a delegate does so, that is the Party's word. */
    void speakFor(String itsParty, Instant at) {
        if (asked.contains(itsParty)) {
            take(new Endorsement(itsParty, Position.ENDORSED, at, null));
        }
    }

    /** Judges a Party's word, and takes nothing yet. */
    void mustTake(String itsParty, Endorse word, Instant at) {
        mustBeOpen(at);
        if (!asked.contains(itsParty)) {
            throw PARTY_NOT_ASKED.because(itsParty, String.join(", ", asked));
        }
        if (said().containsKey(itsParty)) {
            throw ENDORSED_ALREADY.because(itsParty);
        }
        if (word.round() != round) {
            throw PROPOSAL_REBASED.because(word.round(), round);
        }
    }

    /** All that has been said, with one more word. */
    List<Endorsement> endorsementsWith(Endorsement word) {
        var all = new ArrayList<>(endorsements);
        all.add(word);
        return List.copyOf(all);
    }

    void take(Endorsement word) {
        endorsements = endorsementsWith(word);
        var silent = new ArrayList<>(awaiting);
        silent.remove(word.party());
        awaiting = List.copyOf(silent);
    }

    void rebase(int revision, List<ProposedChange> wanted, Instant until, Collection<String> parties) {
        say(revision, wanted, until, parties);
    }

    /** The same proposal as it would be re-based, for a trial: no record. */
    Proposal rebased(int revision, List<ProposedChange> wanted, Instant until, Collection<String> parties) {
        var again = new Proposal();
        again.charter = charter;
        again.targetKind = targetKind;
        again.target = target;
        again.belongTo(party(), parties(), visibility());
        again.purpose = purpose;
        again.procedure = procedure;
        again.state = state;
        again.say(revision, wanted, until, parties);
        return again;
    }

    /** What its rule makes of what has been said. */
    ProposalState verdict(Instant now) {
        return procedure.after(new HashSet<>(asked), said(), hasEndedBy(now));
    }

    /** What its rule would make of one more word. */
    ProposalState verdictWith(Endorsement word, Instant now) {
        var all = new HashMap<>(said());
        all.put(word.party(), word.position());
        return procedure.after(new HashSet<>(asked), all, hasEndedBy(now));
    }

    void end(ProposalState as, ProposalOutcome how, Integer madeEdition) {
        state = as;
        outcome = how;
        edition = madeEdition;
        awaiting = List.of();
    }

    /** Nothing can be said of what is decided, nor after the deadline, even if nobody has drawn the conclusion yet. */
    void mustBeOpen(Instant now) {
        if (state != ProposalState.OPEN) {
            throw PROPOSAL_DECIDED.because(state);
        }
        if (hasEndedBy(now)) {
            throw DEADLINE_PASSED.because(deadline);
        }
    }

    boolean isOpen(Instant now) {
        return state == ProposalState.OPEN && !hasEndedBy(now);
    }

    private boolean hasEndedBy(Instant now) {
        return !now.isBefore(deadline);
    }

    private Map<String, Position> said() {
        return endorsements.stream().collect(Collectors.toMap(Endorsement::party, Endorsement::position));
    }

    public UUID target() {
        return target;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** The revision of its target that it was made against. */
    public int against() {
        return against;
    }

    public List<ProposedChange> changes() {
        return changes.stream().map(KeptChange::change).toList();
    }

    public List<Endorsement> endorsements() {
        return endorsements;
    }

    public String decision() {
        return decision;
    }

    public UUID meeting() {
        return meeting;
    }

    @Override
    public List<String> awaiting() {
        return awaiting;
    }

    @Override
    public String kind() {
        return "PROPOSAL";
    }

    @Override
    protected String action(Set<String> changed) {
        if (changed.contains("state")) {
            return state.name();
        }
        return changed.contains("round") ? "REBASED" : "ENDORSED";
    }
}
