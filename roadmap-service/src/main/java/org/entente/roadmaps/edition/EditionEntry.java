package org.entente.roadmaps.edition;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record as an edition fixes it.
 *
 * @param leaf the leaf hash of that revision's entry in the ledger, in hex
 */
@Schema(name = "EditionEntry", requiredProperties = { "kind", "record", "revision", "leaf" })
public record EditionEntry(String kind, UUID record, int revision,
        @Schema(description = "The leaf hash of that revision's entry in the ledger, in hex.") String leaf) {
}
