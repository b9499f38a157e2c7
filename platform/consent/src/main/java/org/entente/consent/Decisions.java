package org.entente.consent;

import static org.entente.consent.ConsentProblem.PROPOSAL_OUTDATED;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.consent.ProposalOutcome.Because;
import org.entente.records.MovedField;
import org.entente.records.Recorded;
import org.entente.records.Records;
import org.entente.web.Act;
import org.entente.web.Caller;

/** What a verdict does to the target. The proposal's own row is held, and not yet changed: its revision is written last. */
@ApplicationScoped
class Decisions {

    /** As whom the target is found when all Parties decide: what a proposal may touch, each of them sees. */
    private static final Caller EYES = Caller.ofRule("adoption");

    private final Records records;

    Decisions(Records records) {
        this.records = records;
    }

    /**
     * Does what the verdict demands.
     *
     * @param said what the Parties have said, the last word included
     * @return what is left to write into the proposal
     * @throws org.entente.web.Refusal 409 where what it stands on has moved, or what is there now does not allow it
     */
    Consumer<Proposal> draw(ProposalState verdict, Target target, Proposal proposal, List<Endorsement> said, Act act) {
        return switch (verdict) {
            case ADOPTED -> {
                var how = ProposalOutcome.of(
                        proposal.procedure == Procedure.SILENCE ? Because.NOBODY_OBJECTED : Because.ALL_ENDORSED);
                mustStand(target.hold(EYES, proposal));
                var edition = target.apply(EYES, applying(target, proposal, act), proposal, said);
                yield p -> p.end(ProposalState.ADOPTED, how, edition);
            }
            case REJECTED -> ended(target, proposal, act, verdict, ProposalOutcome.of(Because.OBJECTED));
            case LAPSED -> ended(target, proposal, act, verdict, ProposalOutcome.of(Because.DEADLINE_PASSED));
            default -> p -> {
            };
        };
    }

    /** It ends, and nothing of what it proposed comes true. */
    Consumer<Proposal> ended(Target target, Proposal proposal, Act act, ProposalState as, ProposalOutcome how) {
        close(target, proposal, act);
        return p -> p.end(as, how, null);
    }

    /** Why, the proposal's own history says: what it was about may be shown to others than the proposal is. */
    void close(Target target, Proposal proposal, Act act) {
        target.hold(EYES, proposal);
        target.close(act.caller().because(null), proposal);
    }

    /** What has moved since the proposal was made, of what it stands on. */
    List<MovedField> moved(Target target, Proposal proposal) {
        return moved(target.hold(EYES, proposal));
    }

    private List<MovedField> moved(List<Basis> bases) {
        return bases.stream().flatMap(b -> records.moved(b.present(), b.revision(), b.fields()).stream()).toList();
    }

    /** @throws org.entente.web.Refusal 409 that names what has moved, field by field */
    void mustStand(List<Basis> bases) {
        var moved = moved(bases);
        if (!moved.isEmpty()) {
            var fields = moved.stream().map(MovedField::field).distinct().sorted().collect(Collectors.joining(", "));
            throw PROPOSAL_OUTDATED.because(fields).with("moved", moved);
        }
    }

    /** The same changes, made against the newest revisions. */
    List<ProposedChange> againstNewest(Caller caller, Target target, Recorded subject, Proposal proposal) {
        var newest = target.revisions(caller, subject, proposal.changes().stream().map(ProposedChange::record)
                .filter(record -> record != null).toList());
        return proposal.changes().stream().map(change -> change.record() == null ? change
                : change.against(newest.getOrDefault(change.record(), change.revision()))).toList();
    }

    /**
     * Who decided, and why and since when, as the proposal said. The history of what changes says why only where no more
     * callers see that than see the proposal.
     */
    private static Act applying(Target target, Proposal proposal, Act act) {
        var about = target.find(EYES, proposal.target()).visibility();
        return act.caller().because(proposal.visibility().wider().contains(about) ? null : proposal.reason,
                proposal.effectiveOn);
    }
}
