package org.entente.roadmaps.difference;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.entente.records.export.Column;
import org.entente.records.export.Sheet;
import org.entente.web.NamedRecord;
import org.entente.web.ShowsRecords;

/**
 * A field that differs, as a row of a table.
 *
 * @param title in the reader's language
 */
record DifferenceRow(RecordKind kind, UUID id, String code, String title, Change change, String field, String language,
        Object from,
        Object to, Integer days) implements ShowsRecords {

    /** What became of the record. */
    enum Change {
        CHANGED,
        ADDED,
        REMOVED,
        /** What it said at one of the points was erased by law: a row without a field. */
        ERASED
    }

    static final Sheet<DifferenceRow> SHEET = new Sheet<>("difference",
            List.of(new Column<>("kind", DifferenceRow::kind), new Column<>("id", DifferenceRow::id),
                    new Column<>("code", DifferenceRow::code), new Column<>("title", DifferenceRow::title),
                    new Column<>("change", DifferenceRow::change), new Column<>("field", DifferenceRow::field),
                    new Column<>("language", DifferenceRow::language), new Column<>("from", DifferenceRow::from),
                    new Column<>("to", DifferenceRow::to), new Column<>("days", DifferenceRow::days)));

    @Override
    public Stream<NamedRecord> shown() {
        return Stream.of(new NamedRecord(id));
    }

    static List<DifferenceRow> of(RoadmapDifference difference, Wording words) {
        return Stream.of(rows(difference.changed(), Change.CHANGED, words), rows(difference.added(), Change.ADDED, words),
                rows(difference.removed(), Change.REMOVED, words), difference.erased().stream().map(r -> erased(r, words)))
                .flatMap(rows -> rows).toList();
    }

    private static Stream<DifferenceRow> rows(List<RecordDifference> records, Change change, Wording words) {
        return records.stream().flatMap(r -> r.fields().stream().map(f -> new DifferenceRow(r.kind(), r.id(), r.code(),
                words.of(r.title()), change, f.field(), f.language(), f.from(), f.to(), f.days())));
    }

    private static DifferenceRow erased(RecordDifference r, Wording words) {
        return new DifferenceRow(r.kind(), r.id(), r.code(), words.of(r.title()), Change.ERASED, null, null, null, null, null);
    }
}
