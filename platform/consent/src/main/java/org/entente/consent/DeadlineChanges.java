package org.entente.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.consent.ProposalOutcome.Because;
import org.entente.consent.Proposals.Due;
import org.entente.records.MovedField;
import org.entente.records.Records;
import org.entente.web.Act;
import org.entente.web.Caller;
import org.entente.web.Refusal;
import org.jboss.logging.Logger;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Draws the conclusion when a deadline has passed: every replica looks, one does it, once, however long all of them were down.
 */
@ApplicationScoped
class DeadlineChanges {

    private static final Logger LOG = Logger.getLogger(DeadlineChanges.class);
    private static final int AT_ONCE = 100;
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Records records;
    private final Proposals proposals;
    private final Decisions decisions;
    private final List<Target> targets;
    private final Clock clock;
    /** What failed here, and when it is tried again: one that cannot be concluded keeps no other waiting. */
    private final Map<UUID, Instant> later = new ConcurrentHashMap<>();

    DeadlineChanges(Records records, Proposals proposals, Decisions decisions, @All List<Target> targets, Clock clock) {
        this.records = records;
        this.proposals = proposals;
        this.decisions = decisions;
        this.targets = targets;
        this.clock = clock;
    }

    @Scheduled(every = "${entente.consent.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var now = clock.instant();
        var from = Due.FIRST;
        for (var page = due(now, from); !page.isEmpty(); page = due(now, from)) {
            page.stream().map(Due::id).filter(id -> !later.getOrDefault(id, Instant.EPOCH).isAfter(now))
                    .forEach(this::conclude);
            from = page.get(page.size() - 1);
        }
    }

    private List<Due> due(Instant now, Due from) {
        return QuarkusTransaction.requiringNew().call(() -> proposals.due(now, from, AT_ONCE));
    }

    private void conclude(UUID id) {
        try {
            decideOrLapse(id);
            later.remove(id);
        } catch (RuntimeException fault) {
            // It stays open and nobody can speak any more; a later look tries again.
            later.put(id, clock.instant().plus(AFTER_A_FAILURE));
            LOG.errorf(fault, "The deadline of proposal %s passed, and its conclusion failed", id);
        }
    }

    private void decideOrLapse(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> proposals.holdDue(id).ifPresent(this::decide));
        } catch (Refusal refusal) {
            var how = new ProposalOutcome(Because.NOT_APPLICABLE, refusal.problem().type(), null);
            QuarkusTransaction.requiringNew().run(() -> proposals.holdDue(id).ifPresent(p -> lapse(p, how)));
        }
    }

    private void decide(Proposal proposal) {
        var target = targetOf(proposal);
        var verdict = proposal.verdict(clock.instant());
        var moved = verdict == ProposalState.ADOPTED ? decisions.moved(target, proposal) : List.<MovedField> of();
        if (!moved.isEmpty()) {
            lapse(proposal, new ProposalOutcome(Because.TARGET_MOVED, null, moved));
            return;
        }
        var act = act(proposal);
        var conclusion = decisions.draw(verdict, target, proposal, proposal.endorsements(), act);
        records.change(proposal, act, conclusion);
    }

    private void lapse(Proposal proposal, ProposalOutcome how) {
        var act = act(proposal);
        var conclusion = decisions.ended(targetOf(proposal), proposal, act, ProposalState.LAPSED, how);
        records.change(proposal, act, conclusion);
    }

    private static Act act(Proposal proposal) {
        return Caller.ofRule(proposal.procedure == Procedure.SILENCE ? "silence-procedure" : "deadline").because(null);
    }

    private Target targetOf(Proposal proposal) {
        return targets.stream().filter(t -> t.kind().equals(proposal.targetKind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows a " + proposal.targetKind));
    }
}
