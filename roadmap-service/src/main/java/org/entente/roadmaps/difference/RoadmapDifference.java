package org.entente.roadmaps.difference;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.records.Moment;
import org.entente.web.NamedRecord;
import org.entente.web.ShowsRecords;
import org.entente.web.Texts;

/**
 * What differs in a roadmap and its parts between two points of the register, as far as the caller may see them at both and
 * today. In order: the roadmap, its projects, its milestones by due day; then by code.
 *
 * @param title as of {@code to}; where the roadmap is not there, as of {@code from}
 * @param unchanged how many records say the same at both points
 * @param changed what is there at both points and differs
 * @param added what is there at {@code to} alone
 * @param removed what is there at {@code from} alone: nothing is deleted, but it may be hidden from the caller at {@code to}
 * @param erased what is there at both points, while what it said at one of them was erased by law
 */
@Schema(name = "RoadmapDifference", requiredProperties = { "roadmap", "code", "title", "from", "to", "unchanged", "calledOff",
        "dueDatesMoved", "changed", "added", "removed", "erased" })
public record RoadmapDifference(UUID roadmap, String code, Texts title, Moment from, Moment to, int unchanged,
        @Schema(description = "How many records were cancelled or withdrawn between the two points.") int calledOff,
        DueDatesMoved dueDatesMoved,
        @Schema(description = "What is there at both points and differs.") List<RecordDifference> changed,
        @Schema(description = "What is there at `to` alone, with all that it says.") List<RecordDifference> added,
        @Schema(description = "What is there at `from` alone, with all that it said: hidden from the caller at `to`, since nothing is deleted.") List<RecordDifference> removed,
        @Schema(description = "What is there at both points, while what it said at one of them was erased by law: what differs cannot be told.") List<RecordDifference> erased)
        implements
            ShowsRecords {

    /**
     * @param head the roadmap itself
     * @param atBoth how many records are there at both points
     * @param all what may differ; without fields and at one point alone where it was erased at the other
     */
    static RoadmapDifference of(Compared head, Span span, int atBoth, List<RecordDifference> all) {
        var told = all.stream().filter(d -> !d.fields().isEmpty()).toList();
        var changed = told.stream().filter(RecordDifference::atBoth).toList();
        return new RoadmapDifference(head.record().id(), head.code(), head.title(), span.from(), span.to(),
                atBoth - changed.size(), (int) told.stream().filter(RecordDifference::calledOff).count(),
                DueDatesMoved.of(changed), changed, told.stream().filter(d -> d.fromRevision() == null).toList(),
                told.stream().filter(d -> d.toRevision() == null).toList(),
                all.stream().filter(d -> !d.atBoth() && d.fields().isEmpty()).toList());
    }

    @Override
    public Stream<NamedRecord> shown() {
        return Stream.concat(Stream.of(roadmap),
                Stream.of(changed, added, removed, erased).flatMap(List::stream).map(RecordDifference::id))
                .map(NamedRecord::new);
    }
}
