package org.entente.roadmaps.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Plays a milestone's past from its first change on, and finds where it contradicts itself. */
final class Replay {

    private static final String FROM = "from";
    private static final String TO = "to";

    private final RegisterMilestone milestone;
    private final Faults faults;
    private Facts now;
    private Change next;

    /** A change, and what held after it. */
    record Step(Change change, Facts after) {
    }

    private Replay(RegisterMilestone milestone, Faults faults) {
        this.milestone = milestone;
        this.faults = faults;
    }

    static List<Step> of(RegisterMilestone milestone, Faults faults) {
        return new Replay(milestone, faults).steps();
    }

    private List<Step> steps() {
        var history = milestone.history();
        if (history.isEmpty() || history.get(0).type() != Change.Type.CREATED) {
            faults.at(milestone.at().member("history"), "must begin with a change of the type created");
            return List.of();
        }
        var steps = new ArrayList<Step>();
        for (int i = 0; i < history.size(); i++) {
            var change = history.get(i);
            if (i > 0 && change.at().isBefore(history.get(i - 1).at())) {
                faults.at(change.place().member("at"), "is earlier than the change before");
            }
            next = i + 1 < history.size() ? history.get(i + 1) : null;
            now = i == 0 ? begin(change) : after(change);
            steps.add(new Step(change, now));
        }
        endsAsTold();
        return steps;
    }

    /** What the register does not say of the beginning follows from the first change of it, or from its being unchanged. */
    private Facts begin(Change created) {
        return new Facts(first(Change.Type.TITLE, milestone.end().title()), first(Change.Type.OWNER, milestone.end().owner()),
                created.day(TO), created.text("text"), null, Facts.State.OPEN);
    }

    private String first(Change.Type type, String otherwise) {
        return milestone.history().stream().filter(change -> change.type() == type).findFirst()
                .map(change -> change.text(FROM)).orElse(otherwise);
    }

    private Facts after(Change change) {
        if (now.state() == Facts.State.REMOVED && change.type() != Change.Type.RESTORED) {
            return wrong(change, "is of a milestone that was removed and not restored");
        }
        return switch (change.type()) {
            case CREATED -> wrong(change, "comes first or not at all");
            case TITLE -> title(change);
            case OWNER -> owner(change);
            case DUE -> due(change);
            case REMOVED -> removed(change);
            case RESTORED -> restored(change);
            case RESOLVED -> resolved(change);
            case REOPENED -> reopened(change);
            case RESOLVED_CORRECTED -> corrected(change);
        };
    }

    private Facts title(Change change) {
        mustHaveBeen(change, FROM, change.text(FROM), now.title());
        return change.text(TO) == null ? wrong(change, "must say to what") : now.titled(change.text(TO));
    }

    private Facts owner(Change change) {
        mustHaveBeen(change, FROM, change.text(FROM), now.owner());
        return now.ownedBy(change.text(TO));
    }

    private Facts due(Change change) {
        mustHaveBeen(change, FROM, change.day(FROM), now.due());
        if (change.text("fromText") == null && change.text("toText") == null) {
            return now.due(change.day(TO), now.dueText());
        }
        mustHaveBeen(change, "fromText", change.text("fromText"), now.dueText());
        return now.due(change.day(TO), change.text("toText"));
    }

    private Facts removed(Change change) {
        mustHaveBeenIfSaid(change, now.due());
        return now.resolved(now.resolved(), Facts.State.REMOVED);
    }

    private Facts restored(Change change) {
        if (now.state() != Facts.State.REMOVED) {
            return wrong(change, "is of a milestone that was not removed");
        }
        // Some registers tell the day twice: with the restoring, and as a change of its own from what it was before.
        var toldNext = next != null && next.type() == Change.Type.DUE && next.at().equals(change.at())
                && Objects.equals(next.day(FROM), now.due());
        return (toldNext ? now : dueIfSaid(change.day(TO))).resolved(null, Facts.State.OPEN);
    }

    private Facts resolved(Change change) {
        return change.day(TO) == null ? wrong(change, "must say on which day")
                : dueIfSaid(change.day("due")).resolved(change.day(TO), Facts.State.DONE);
    }

    private Facts reopened(Change change) {
        if (now.state() != Facts.State.DONE) {
            return wrong(change, "is of a milestone that was not resolved");
        }
        mustHaveBeenIfSaid(change, now.resolved());
        return dueIfSaid(change.day(TO)).resolved(null, Facts.State.REOPENED);
    }

    private Facts corrected(Change change) {
        if (now.state() != Facts.State.DONE || change.day(TO) == null) {
            return wrong(change, now.state() != Facts.State.DONE ? "is of a milestone that was not resolved"
                    : "must say on which day");
        }
        mustHaveBeenIfSaid(change, now.resolved());
        return now.resolved(change.day(TO), Facts.State.DONE);
    }

    private Facts dueIfSaid(LocalDate day) {
        return day == null ? now : now.due(day, now.dueText());
    }

    private void mustHaveBeenIfSaid(Change change, LocalDate was) {
        if (change.day(FROM) != null) {
            mustHaveBeen(change, FROM, change.day(FROM), was);
        }
    }

    private void mustHaveBeen(Change change, String member, Object told, Object was) {
        if (!Objects.equals(told, was)) {
            faults.at(change.place().member("change").member(member), "contradicts what was before: " + was);
        }
    }

    private Facts wrong(Change change, String detail) {
        faults.at(change.place().member("change"), detail);
        return now;
    }

    private void endsAsTold() {
        var end = milestone.end();
        mustEnd("title", end.title(), now.title());
        mustEnd("owner", end.owner(), now.owner());
        mustEnd("due", end.due(), now.due());
        mustEnd("dueText", end.dueText(), now.dueText());
        if (now.state() != Facts.State.REMOVED) {
            mustEnd("resolved", end.resolved(), now.resolved());
        }
        mustEnd("state", end.state() == null ? null : end.state().word(), now.state().word());
    }

    private void mustEnd(String member, Object told, Object after) {
        if (milestone.ends().contains(member) && !Objects.equals(told, after)) {
            faults.at(milestone.at().member(member), "contradicts the history, which ends with " + after);
        }
    }
}
