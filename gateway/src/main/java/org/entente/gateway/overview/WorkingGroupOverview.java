package org.entente.gateway.overview;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A working group, who sits in it today, when it meets, what it steers, and the clocks of its charter; an absent part stands in
 * {@code unavailable}.
 *
 * @param terms the clocks of the group's charter
 * @param more the parts of which only the first hundred are shown
 */
public record WorkingGroupOverview(
        @Schema(type = SchemaType.OBJECT, implementation = Object.class) JsonNode workingGroup,
        @Schema(type = SchemaType.ARRAY, implementation = Object.class) JsonNode memberships,
        Meetings meetings,
        @Schema(type = SchemaType.ARRAY, implementation = Object.class) JsonNode roadmaps,
        @Schema(type = SchemaType.ARRAY, implementation = Object.class) JsonNode terms,
        List<More> more, List<Unavailable> unavailable) {
}
