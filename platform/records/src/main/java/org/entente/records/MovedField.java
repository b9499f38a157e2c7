package org.entente.records;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field that has changed since a revision.
 *
 * @param from what it said then; absent where it said nothing, or what it said was erased
 * @param to what it says now; absent where it says nothing
 */
@Schema(name = "MovedField", requiredProperties = { "kind", "record", "field" })
public record MovedField(String kind, UUID record, String field,
        @Schema(implementation = Object.class, description = "What it said then.") JsonNode from,
        @Schema(implementation = Object.class, description = "What it says now.") JsonNode to) {
}
