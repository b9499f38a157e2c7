package org.entente.roadmaps.difference;

import java.util.List;
import java.util.function.Predicate;

/** A difference as a page of text: the days that moved first, since they are what is asked about most. */
final class Report {

    private static final String INDENT = "  ";

    private final Wording words;
    private final StringBuilder page = new StringBuilder();

    Report(Wording words) {
        this.words = words;
    }

    String of(RoadmapDifference d) {
        line(words.say("heading", words.text(d.title()), d.code()));
        line("");
        line(words.say("from", words.instant(d.from().asOf()), String.valueOf(d.from().ledgerSize())));
        line(words.say("to", words.instant(d.to().asOf()), String.valueOf(d.to().ledgerSize())));
        line("");
        line(words.say("counts", d.changed().size(), d.added().size(), d.removed().size(), d.calledOff(), d.unchanged()));
        var moved = d.dueDatesMoved();
        if (moved.count() > 0) {
            line(words.say("due-days", moved.count(), moved.later(), moved.earlier(), words.days(moved.totalDays()),
                    words.days(moved.worstDays())));
        }
        section("days-moved", d.changed(), Report::movesDays, this::days);
        section("called-off", d.changed(), RecordDifference::calledOff, this::state);
        section("added", d.added(), r -> true, this::whole);
        section("removed", d.removed(), r -> true, this::whole);
        section("erased", d.erased(), r -> true, this::whole);
        section("others", d.changed(), r -> r.fields().stream().anyMatch(f -> isOther(r, f)), this::others);
        line("");
        line(words.say("again", d.roadmap().toString(), d.from().asOf().toString(), d.to().asOf().toString()));
        return page.toString();
    }

    /** One record in one section. */
    private interface Paragraph {
        void write(RecordDifference record);
    }

    private void section(String title, List<RecordDifference> records, Predicate<RecordDifference> belongs,
            Paragraph paragraph) {
        var ofIt = records.stream().filter(belongs).toList();
        if (!ofIt.isEmpty()) {
            line("");
            line(words.say(title));
            ofIt.forEach(paragraph::write);
        }
    }

    private static boolean movesDays(RecordDifference record) {
        return record.fields().stream().anyMatch(Report::isDay);
    }

    private static boolean isDay(FieldDifference field) {
        return Wording.isDay(field, field.from()) || Wording.isDay(field, field.to());
    }

    /** What no section before has told. */
    private static boolean isOther(RecordDifference record, FieldDifference field) {
        return !isDay(field) && !(record.calledOff() && field.field().equals("state"));
    }

    private void days(RecordDifference record) {
        record.fields().stream().filter(Report::isDay).forEach(f -> line(INDENT + name(record) + ": " + change(f)));
    }

    private void state(RecordDifference record) {
        record.fields().stream().filter(f -> f.field().equals("state"))
                .forEach(f -> line(INDENT + name(record) + ": " + change(f)));
    }

    /** A record that is there at one point alone, with the days that it names. */
    private void whole(RecordDifference record) {
        var line = new StringBuilder(INDENT + name(record));
        record.fields().stream().filter(Report::isDay)
                .forEach(f -> line.append(", ").append(words.field(f)).append(' ')
                        .append(words.value(f, f.to() == null ? f.from() : f.to())));
        line(line.toString());
    }

    private void others(RecordDifference record) {
        line(INDENT + name(record));
        record.fields().stream().filter(f -> isOther(record, f)).forEach(f -> line(INDENT + INDENT + change(f)));
    }

    private String name(RecordDifference record) {
        var name = record.code() + " " + words.text(record.title());
        return record.kind() == RecordKind.MILESTONE ? name : words.say("kind." + record.kind(), name);
    }

    private String change(FieldDifference field) {
        if (field.added() != null) {
            return words.field(field) + ": " + elements(field);
        }
        var change = words.field(field) + (field.language() == null && isDay(field) ? " " : ": ")
                + words.value(field, field.from()) + " → " + words.value(field, field.to());
        return field.days() == null ? change : change + " (" + words.days(field.days()) + ")";
    }

    private String elements(FieldDifference field) {
        var parts = new StringBuilder();
        field.added().forEach(e -> parts.append(parts.isEmpty() ? "" : "; ").append("+ ").append(words.value(field, e)));
        field.removed().forEach(e -> parts.append(parts.isEmpty() ? "" : "; ").append("\u2212 ").append(words.value(field, e)));
        return parts.isEmpty() ? words.say("reordered") : parts.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
