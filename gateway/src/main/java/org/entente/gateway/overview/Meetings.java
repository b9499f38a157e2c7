package org.entente.gateway.overview;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The meetings around today, as the workinggroup-service shows them.
 *
 * @param next the next ones, the nearest first; absent when not available
 * @param last the last ones, the newest first; absent when not available
 */
@Schema(name = "MeetingsAroundToday")
public record Meetings(
        @Schema(type = SchemaType.ARRAY, implementation = Object.class) JsonNode next,
        @Schema(type = SchemaType.ARRAY, implementation = Object.class) JsonNode last) {
}
