package org.entente.roadmaps.coverage;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.roadmaps.charter.Clause;
import org.entente.web.NamedRecord;
import org.entente.web.Shown;
import org.entente.web.ShowsRecords;
import org.entente.web.Texts;

/**
 * A clause and what serves it. Cancelled projects and milestones, and all of a roadmap that was withdrawn, serve nothing; a
 * roadmap
 * serves what its projects and milestones do.
 *
 * @param clause its code
 */
@Schema(name = "ClauseCoverage", requiredProperties = { "clause", "title", "served", "roadmaps", "projects", "milestones" })
public record ClauseCoverage(String clause, Texts title, Clause.Force force, String area, boolean served, Serving roadmaps,
        Serving projects, Serving milestones) implements ShowsRecords {

    static ClauseCoverage of(Clause clause, Coverages.Served served) {
        var roadmaps = served.of("ROADMAP", clause.code());
        return new ClauseCoverage(clause.code(), clause.title(), clause.force(), clause.area(), roadmaps.count() > 0, roadmaps,
                served.of("PROJECT", clause.code()), served.of("MILESTONE", clause.code()));
    }

    @Override
    public Stream<Shown> shown() {
        return Stream.of(roadmaps, projects, milestones).map(Serving::first).flatMap(List<UUID>::stream).map(NamedRecord::new);
    }
}
