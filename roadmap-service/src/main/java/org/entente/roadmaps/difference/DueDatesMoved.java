package org.entente.roadmaps.difference;

import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The due days of milestones that moved.
 *
 * @param count how many
 * @param later how many of them away from us
 * @param earlier how many of them towards us
 * @param totalDays all moves together, the earlier ones subtracted
 * @param worstDays the longest move towards later; 0 where there is none
 */
@Schema(name = "DueDatesMoved", requiredProperties = { "count", "later", "earlier", "totalDays", "worstDays" })
public record DueDatesMoved(int count, int later, int earlier, int totalDays, int worstDays) {

    static DueDatesMoved of(List<RecordDifference> changed) {
        var days = changed.stream().filter(r -> r.kind() == RecordKind.MILESTONE).flatMap(r -> r.fields().stream())
                .filter(f -> f.field().equals("dueOn")).map(FieldDifference::days).filter(Objects::nonNull).toList();
        var later = (int) days.stream().filter(d -> d > 0).count();
        return new DueDatesMoved(days.size(), later, days.size() - later, days.stream().mapToInt(d -> d).sum(),
                Math.max(0, days.stream().mapToInt(d -> d).max().orElse(0)));
    }
}
