package org.entente.roadmaps.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.records.KnownRevision;
import org.entente.roadmaps.milestone.MilestoneState;
import org.entente.roadmaps.milestone.ToldMilestone;
import org.entente.web.Origin;
import org.entente.web.Texts;

/**
 * What the revisions of one milestone are to be, if the register is right.
 *
 * @param steps a revision each; what is told twice, from the same place in the register, is one
 */
record Plan(Place at, String code, List<Step> steps) {

    private static final int DONE = 100;
    private static final String LANGUAGE = "en";

    /**
     * One revision to be.
     *
     * @param actor whom the register names, or the register itself where that names nobody
     * @param reason where the change stands in the register
     * @param day the day on which it was made
     */
    record Step(ToldMilestone told, String actor, String reason, LocalDate day) {

        private boolean is(KnownRevision known) {
            return (known.effectiveOn() == null || known.effectiveOn().equals(day))
                    && (known.actor() == null || known.actor().equals(actor))
                    && (known.state() == null || known.stateAs(ToldMilestone.class).equals(told));
        }
    }

    static Plan of(RegisterMilestone milestone, UUID project, Meta meta) {
        var steps = new ArrayList<Step>();
        Facts before = null;
        Texts inWords = null;
        for (var replayed : Replay.of(milestone, new Faults())) {
            var after = replayed.after();
            // One text for as long as it holds: a register of a few megabytes could fill the memory with copies of it.
            inWords = after.isInWords(before) ? inWords : description(milestone, after);
            before = after;
            var step = step(replayed.change(), told(after, inWords, project, origin(replayed.change(), meta)), meta);
            if (steps.isEmpty() || !steps.get(steps.size() - 1).told().equals(step.told())) {
                steps.add(step);
            }
        }
        return new Plan(milestone.at(), milestone.code(), steps);
    }

    private static Step step(Change change, ToldMilestone told, Meta meta) {
        return new Step(told, change.by() == null ? meta.register() : change.by(), reason(change, meta), change.day());
    }

    private static Origin origin(Change change, Meta meta) {
        return new Origin(meta.register(), change.commit(), change.at());
    }

    private static String reason(Change change, Meta meta) {
        return meta.register() + (change.commit() == null ? "" : " " + change.commit())
                + (change.text("basis") == null ? "" : " (" + change.text("basis") + ")");
    }

    private static ToldMilestone told(Facts facts, Texts inWords, UUID project, Origin origin) {
        return new ToldMilestone(project, Texts.of(LANGUAGE, facts.title()), inWords, facts.due(), facts.resolved(),
                facts.state() == Facts.State.DONE ? DONE : 0, state(facts.state()), origin);
    }

    /** What has no field of its own here: the term in words, who answers for it in the register, and for whom it holds. */
    private static Texts description(RegisterMilestone milestone, Facts facts) {
        var text = Stream.of(line("Due", facts.dueText()), line("Owner", facts.owner()), line("Scope", milestone.scope()))
                .filter(line -> line != null).collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : Texts.of(LANGUAGE, text);
    }

    private static String line(String what, String text) {
        return text == null ? null : what + ": " + text;
    }

    /** Done there is reported here: achieved it is when the other Parties have confirmed it. */
    private static MilestoneState state(Facts.State state) {
        return switch (state) {
            case OPEN -> MilestoneState.PLANNED;
            case REOPENED -> MilestoneState.IN_PROGRESS;
            case DONE -> MilestoneState.REPORTED;
            case REMOVED -> MilestoneState.CANCELLED;
        };
    }

    /** Why what is on record is not the beginning of this, nor its continuation by a later version; null where it is. */
    String conflictWith(List<KnownRevision> known) {
        var kept = withoutRedactions(known);
        for (int i = 0; i < kept.size(); i++) {
            var revision = kept.get(i);
            if (i < steps.size() && !steps.get(i).is(revision)) {
                return "revision " + revision.rev() + " on record is not what the register tells";
            }
            if (i >= steps.size() && !isOf(revision)) {
                return "revision " + revision.rev() + " on record was made after the import, by another";
            }
        }
        return null;
    }

    /** A version of the register before the one that was imported has less to tell, and nothing else. */
    private boolean isOf(KnownRevision revision) {
        return revision.state() != null && revision.stateAs(ToldMilestone.class).origin() != null
                && revision.stateAs(ToldMilestone.class).origin().register()
                        .equals(steps.get(0).told().origin().register());
    }

    /** What is not on record yet. */
    List<Step> after(List<KnownRevision> known) {
        var kept = withoutRedactions(known);
        return kept.size() >= steps.size() ? List.of() : steps.subList(kept.size(), steps.size());
    }

    /** An erasure changes nothing of a record. */
    private static List<KnownRevision> withoutRedactions(List<KnownRevision> known) {
        return known.stream().filter(revision -> !revision.action().equals("REDACTED")).toList();
    }
}
