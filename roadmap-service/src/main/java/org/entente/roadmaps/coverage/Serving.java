package org.entente.roadmaps.coverage;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The records of one kind that serve a clause.
 *
 * @param first the first of them, in the order of creation
 */
@Schema(name = "Serving", requiredProperties = { "count", "first" })
public record Serving(long count,
        @Schema(description = "The first ten, in the order of creation; all of them: `/milestones?charter=…&clause=…`, and likewise of projects.") List<UUID> first) {

    static final Serving NONE = new Serving(0, List.of());
}
