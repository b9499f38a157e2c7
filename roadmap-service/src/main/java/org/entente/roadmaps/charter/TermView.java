package org.entente.roadmaps.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.roadmaps.RoadmapRight;
import org.entente.web.Action;
import org.entente.web.Caller;
import org.entente.web.Shown;
import org.entente.web.Source;
import org.entente.web.Tagged;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/**
 * A Term as the API shows it, with where it stands today.
 *
 * @param dueOn as the charter has it
 * @param extendedTo the later day that all Parties have agreed to
 * @param proposal the proposal by whose adoption it was extended: it names the decision
 */
@Schema(name = "Term")
public record TermView(UUID id, int revision, Instant recordedAt, String charter, String code, Texts title, String clause,
        Term.Anchor anchor, String period, LocalDate anchorOn, LocalDate dueOn, LocalDate extendedTo, UUID proposal,
        TermStatus status, Term.Outcome outcome, Visibility visibility, List<Source> sources, List<Drift> drifted,
        List<MissingText> missing, List<Action> actions) implements Tagged, Shown {

    static TermView of(Term t, List<String> authentic, Caller caller, LocalDate today) {
        return new TermView(t.id(), t.revision(), t.recordedAt(), t.charter, t.code, t.title, t.clause, t.anchor, t.period,
                t.anchorOn, t.dueOn, t.extendedTo, t.proposal, t.status(today), t.outcome, t.visibility(), t.sources(),
                t.driftedIn(authentic), t.missingIn(authentic), RoadmapRight.actions(caller, t, pathOf(t)));
    }

    public static String pathOf(Term t) {
        return "/api/v1/charters/" + t.charter + "/terms/" + t.code;
    }

    @Override
    public UUID record() {
        return id;
    }
}
