package org.entente.gateway.overview;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A charter and everything around it, each part as its service shows it to this caller; an absent part stands in
 * {@code unavailable}.
 *
 * @param more the parts of which only the first hundred are shown
 */
public record CharterOverview(
        @Schema(type = SchemaType.OBJECT, implementation = Object.class) JsonNode charter,
        @Schema(type = SchemaType.ARRAY, implementation = Object.class) JsonNode terms,
        @Schema(type = SchemaType.ARRAY, implementation = Object.class) JsonNode roadmaps,
        @Schema(type = SchemaType.ARRAY, implementation = Object.class) JsonNode workingGroups,
        Meetings meetings, List<More> more, List<Unavailable> unavailable) {
}
