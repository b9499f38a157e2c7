package org.entente.roadmaps.charter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Records;
import org.entente.roadmaps.RoadmapRight;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes of Terms: the secretariat's. */
@ApplicationScoped
class TermChanges {

    private final Records records;
    private final Charters charters;
    private final Terms terms;
    private final MergePatch patches;
    private final Clock clock;

    TermChanges(Records records, Charters charters, Terms terms, MergePatch patches, Clock clock) {
        this.records = records;
        this.charters = charters;
        this.terms = terms;
        this.patches = patches;
        this.clock = clock;
    }

    Term create(Caller caller, String slug, DraftTerm draft) {
        var charter = charters.get(caller, slug);
        RoadmapRight.ADD_TERM.mustBeHeldBy(caller, charter);
        return records.create(Term.of(charter, draft), caller.because(null));
    }

    Term amend(Caller caller, String slug, String code, String ifMatch, ObjectNode patch) {
        var charter = charters.get(caller, slug);
        var term = terms.get(caller, slug, code);
        RoadmapRight.AMEND_TERM.mustBeHeldBy(caller, term);
        var wanted = patches.apply(DraftTerm.of(term), patch, DraftTerm.class);
        var seen = records.seen(term, ifMatch, MergePatch.membersOf(patch));
        return records.change(() -> terms.get(caller, slug, code), seen, caller.because(null),
                t -> t.amend(charter, wanted));
    }

    Term settle(Caller caller, String slug, String code, String ifMatch, RecordOutcome order) {
        var present = terms.get(caller, slug, code);
        RoadmapRight.RECORD_OUTCOME.mustBeHeldBy(caller, present);
        var seen = records.seen(present, ifMatch, Set.of("outcome"));
        return records.change(() -> terms.get(caller, slug, code), seen,
                caller.because(order.reason(), order.on()), t -> t.settle(order, LocalDate.now(clock)));
    }
}
