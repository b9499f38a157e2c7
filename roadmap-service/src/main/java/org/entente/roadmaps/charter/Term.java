package org.entente.roadmaps.charter;

import static org.entente.roadmaps.RoadmapProblem.CHANGE_NEEDS_PROPOSAL;
import static org.entente.roadmaps.RoadmapProblem.DAY_IN_FUTURE;
import static org.entente.roadmaps.RoadmapProblem.DAY_TOO_FAR;
import static org.entente.roadmaps.RoadmapProblem.EXTENSION_NOT_LATER;
import static org.entente.roadmaps.RoadmapProblem.TERM_SETTLED;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.entente.records.RecordProblem;
import org.entente.web.Action;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A clock of the charter: a period from an anchor event, and how it ended, where that is on record. */
@Entity
public class Term extends Worded {

    /** The event that a Term runs from. */
    public enum Anchor {
        SIGNED_ON
    }

    /** How a Term ended. */
    public record Outcome(TermOutcome kind, LocalDate on, List<Source> sources) {
    }

    /** RFC 3339 knows years of four digits. */
    private static final int LAST_YEAR = 9999;

    String charter;
    String code;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts title;
    String clause;
    @Enumerated(EnumType.STRING)
    Anchor anchor;
    String period;
    @Column(name = "anchor_on")
    LocalDate anchorOn;
    @Column(name = "due_on")
    LocalDate dueOn;
    @JdbcTypeCode(SqlTypes.JSON)
    Outcome outcome;
    /** Until when all Parties have agreed to extend it; null: it was not. */
    @Column(name = "extended_to")
    LocalDate extendedTo;
    /** The proposal by whose adoption it was extended. */
    UUID proposal;

    static Term of(Charter charter, DraftTerm draft) {
        var term = new Term();
        term.charter = charter.slug();
        term.code = draft.code();
        term.belongTo(null, charter.parties(), charter.visibility());
        term.say(charter, draft);
        return term;
    }

    void amend(Charter charter, DraftTerm draft) {
        if (!code.equals(draft.code())) {
            throw RecordProblem.FIXED_AT_CREATION.because("code");
        }
        if (extendedTo != null && !period.equals(draft.period())) {
            throw CHANGE_NEEDS_PROPOSAL.because(code, TermStatus.EXTENDED).with("propose",
                    new Action("propose", "POST", TermView.pathOf(this) + "/proposals"));
        }
        say(charter, draft);
    }

    private void say(Charter charter, DraftTerm draft) {
        if (draft.clause() != null) {
            charter.mustHaveClauses(List.of(draft.clause()), clause == null ? List.of() : List.of(clause));
        }
        reword(() -> title = draft.title());
        clause = draft.clause();
        anchor = draft.anchor();
        period = draft.period();
        anchorOn = charter.signedOn();
        dueOn = anchorOn.plus(Period.parse(draft.period()));
        if (dueOn.getYear() > LAST_YEAR) {
            throw DAY_TOO_FAR.because(dueOn.getYear());
        }
        show(null, draft.sources());
    }

    void settle(RecordOutcome order, LocalDate today) {
        if (order.on() != null && order.on().isAfter(today)) {
            throw DAY_IN_FUTURE.because("on", order.on());
        }
        outcome = new Outcome(order.outcome(), order.on(), order.sources());
    }

    void extend(LocalDate to, UUID by) {
        if (outcome != null) {
            throw TERM_SETTLED.because(code, outcome.kind());
        }
        if (!to.isAfter(lastDay())) {
            throw EXTENSION_NOT_LATER.because(to, lastDay());
        }
        extendedTo = to;
        proposal = by;
    }

    private LocalDate lastDay() {
        return extendedTo == null ? dueOn : extendedTo;
    }

    TermStatus status(LocalDate today) {
        if (outcome != null) {
            return outcome.kind() == TermOutcome.MET ? TermStatus.MET : TermStatus.MISSED;
        }
        if (today.isAfter(lastDay())) {
            return TermStatus.UNREPORTED;
        }
        if (extendedTo != null) {
            return TermStatus.EXTENDED;
        }
        return today.isEqual(dueOn) ? TermStatus.DUE : TermStatus.PENDING;
    }

    public String charter() {
        return charter;
    }

    public String code() {
        return code;
    }

    @Override
    protected void texts(BiConsumer<String, Texts> tell) {
        tell.accept("title", title);
    }

    @Override
    public String stage() {
        return outcome == null ? "UNSETTLED" : "SETTLED";
    }

    @Override
    public String kind() {
        return "TERM";
    }

    @Override
    protected String action(Set<String> changed) {
        if (changed.contains("outcome")) {
            return "OUTCOME_RECORDED";
        }
        if (changed.contains("extendedTo")) {
            return "EXTENDED";
        }
        return changed.contains("dueOn") ? "DUE_DATE_MOVED" : "CHANGED";
    }
}
