package org.entente.roadmaps.coverage;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.roadmaps.charter.Clause;
import org.entente.web.Shown;
import org.entente.web.ShowsRecords;

/**
 * How many clauses of a charter are served.
 *
 * @param byForce the same by the force of the clauses
 * @param milestones how many milestones there are, but for the cancelled and those of withdrawn roadmaps
 * @param milestonesServingNone how many of them name no clause
 */
@Schema(name = "CoverageTotals", requiredProperties = { "charter", "clauses", "served", "unserved", "byForce", "milestones",
        "milestonesServingNone" })
public record CoverageTotals(String charter, long clauses, long served, long unserved, List<OfForce> byForce, long milestones,
        long milestonesServingNone) implements ShowsRecords {

    /** @param force absent: of the clauses whose force is not known */
    @Schema(name = "CoverageOfForce", requiredProperties = { "clauses", "served", "unserved" })
    public record OfForce(Clause.Force force, long clauses, long served, long unserved) {
    }

    /** Sums tell of no single record. */
    @Override
    public Stream<Shown> shown() {
        return Stream.empty();
    }
}
