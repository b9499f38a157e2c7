package org.entente.consent;

import static org.entente.consent.ConsentProblem.CHANGES_NOTHING;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Records;
import org.entente.records.Trials;
import org.entente.records.TriedChange;
import org.entente.web.Act;
import org.entente.web.Caller;
import org.entente.web.rights.Who;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Writes of proposals. Everything that a decision does is one transaction; whoever decides holds the proposal's row first, then
 * what it touches. What a proposal would do is found out by doing it and undoing it, so no rule is written twice.
 */
@ApplicationScoped
public class ProposalChanges {

    private static final Set<String> REBASED = Set.of("changes", "deadline");

    private final Records records;
    private final Trials trials;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Clock clock;

    ProposalChanges(Records records, Trials trials, Proposals proposals, Decisions decisions, Deadlines deadlines,
            Clock clock) {
        this.records = records;
        this.trials = trials;
        this.proposals = proposals;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What a proposal would be and do; it is not made. */
    public Proposal tryOut(Caller caller, Target target, UUID id, DraftProposal draft) {
        var subject = target.find(caller, id);
        // Whatever it is about, a Party proposes; a draft its own alone, as the target says.
        Who.EACH_PARTY.mustInclude(caller, subject);
        target.mustBeProposedBy(caller, subject, draft.purpose());
        ProposalRight.mustSpeakWhereSilenceMayAdopt(caller, draft.procedure());
        ProposedChanges.mustFit(draft.purpose(), draft.changes());
        var deadline = deadlines.of(draft.procedure(), draft.deadline(), clock.instant());
        target.mustRefer(caller, subject, draft);
        var asked = target.asked(caller, subject, draft.purpose(), draft.changes());
        var proposal = Proposal.of(target, subject, caller.party(), draft, deadline, asked);
        proposal.foresee(tried(caller, target, proposal, act -> {
            target.open(act, proposal);
            target.apply(caller, act, proposal, List.of());
        }));
        return proposal;
    }

    /** Proposes. Where a delegate does so, that is the Party's endorsement; it may be the one that was wanting. */
    public Proposal propose(Caller caller, Target target, UUID id, DraftProposal draft) {
        var proposal = tryOut(caller, target, id, draft);
        return QuarkusTransaction.requiringNew().call(() -> {
            var act = caller.because(draft.reason());
            decisions.mustStand(target.hold(caller, proposal));
            // That it is proposed, everybody may see who sees what it is about; why, who sees the proposal.
            target.open(caller.because(null), proposal);
            var now = clock.instant();
            speak(caller, proposal, now);
            records.create(proposal, act);
            concludeIfDecided(caller, target, proposal, act, now);
            return proposal;
        });
    }

    /** Endorses or objects in the name of the caller's Party. */
    public Proposal endorse(Caller caller, Target target, UUID subject, UUID id, Endorse word) {
        target.find(caller, subject);
        proposals.get(caller, subject, id);
        var party = ProposalRight.partyOf(caller, word.party());
        return QuarkusTransaction.requiringNew().call(() -> {
            var proposal = proposals.hold(caller, subject, id);
            // Whoever waited for another's word speaks when its turn comes.
            var now = clock.instant();
            proposal.mustTake(party, word, now);
            var act = caller.because(word.reason());
            var said = new Endorsement(party, word.position(), now, word.reservation());
            var conclusion = decisions.draw(proposal.verdictWith(said, now), target, proposal,
                    proposal.endorsementsWith(said), act);
            return records.change(proposal, act, p -> {
                p.take(said);
                conclusion.accept(p);
            });
        });
    }

    /** Takes a proposal back. */
    public Proposal withdraw(Caller caller, Target target, UUID subject, UUID id, String ifMatch, MoveProposal order) {
        return change(ProposalRight.WITHDRAW, caller, target, subject, id, ifMatch, Set.of("state"), (proposal, act) -> {
            decisions.close(target, proposal, act);
            return p -> p.end(ProposalState.WITHDRAWN, ProposalOutcome.of(ProposalOutcome.Because.TAKEN_BACK), null);
        }, caller.because(order.reason()));
    }

    /** Makes a proposal anew against what is there now; what was said of it before does not count any more. */
    public Proposal rebase(Caller caller, Target target, UUID subject, UUID id, String ifMatch, Rebase order) {
        var about = target.find(caller, subject);
        var present = proposals.get(caller, subject, id);
        ProposalRight.REBASE.mustBeHeldBy(caller, present);
        ProposalRight.mustSpeakWhereSilenceMayAdopt(caller, present.procedure);
        records.seen(present, ifMatch, REBASED);
        present.mustBeOpen(clock.instant());
        var wanted = order.changes() == null ? decisions.againstNewest(caller, target, about, present) : order.changes();
        ProposedChanges.mustFit(present.purpose(), wanted);
        var deadline = deadlines.of(present.procedure, order.deadline() == null ? present.deadline : order.deadline(),
                clock.instant());
        target.mustRefer(caller, about, new DraftProposal(present.purpose(), about.revision(), present.procedure, deadline,
                present.reason, null, null, wanted, present.decision(), present.meeting()));
        var asked = target.asked(caller, about, present.purpose(), wanted);
        var again = present.rebased(about.revision(), wanted, deadline, asked);
        var difference = tried(caller, target, again, act -> target.apply(caller, act, again, List.of()));
        return change(ProposalRight.REBASE, caller, target, subject, id, ifMatch, REBASED, (proposal, act) -> p -> {
            p.rebase(about.revision(), wanted, deadline, asked);
            p.foresee(difference);
            speak(caller, p, clock.instant());
        }, caller.because(order.reason()));
    }

    private Proposal change(ProposalRight right, Caller caller, Target target, UUID subject, UUID id, String ifMatch,
            Set<String> wanted,
            BiFunction<Proposal, Act, Consumer<Proposal>> change, Act act) {
        target.find(caller, subject);
        var present = proposals.get(caller, subject, id);
        right.mustBeHeldBy(caller, present);
        var seen = records.seen(present, ifMatch, wanted);
        return QuarkusTransaction.requiringNew().call(() -> {
            var held = proposals.hold(caller, subject, id);
            held.mustBeOpen(clock.instant());
            var made = change.apply(held, act);
            var changed = records.change(() -> held, seen, act, made);
            // What was wanting may be the proposer's own word, as with a confirmation.
            concludeIfDecided(caller, target, changed, act, clock.instant());
            return changed;
        });
    }

    private static void speak(Caller caller, Proposal proposal, Instant now) {
        if (ProposalRight.ENDORSE.isHeldBy(caller, proposal)) {
            proposal.speakFor(proposal.party(), now);
        }
    }

    private void concludeIfDecided(Caller caller, Target target, Proposal proposal, Act act, Instant now) {
        var verdict = proposal.verdict(now);
        if (proposal.isOpen(now) && verdict != ProposalState.OPEN) {
            var conclusion = decisions.draw(verdict, target, proposal, proposal.endorsements(), act);
            records.change(proposal, caller.because(act.reason()), conclusion);
        }
    }

    private List<TriedChange> tried(Caller caller, Target target, Proposal proposal, Consumer<Act> changes) {
        var found = trials.of(() -> {
            decisions.mustStand(target.hold(caller, proposal));
            changes.accept(caller.because(proposal.reason, proposal.effectiveOn));
        });
        var told = found.stream().map(change -> change.without(target.consequences(proposal.purpose())))
                .filter(change -> !change.isEmpty())
                .toList();
        if (told.isEmpty()) {
            throw CHANGES_NOTHING.because();
        }
        return told;
    }
}
