package org.entente.consent;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Texts;

/**
 * What a Party has said of a proposal. Who said it for the Party, the revision tells, where it can be erased by law.
 *
 * @param reservation stays part of the record, whatever becomes of the proposal; or null
 */
@Schema(name = "Endorsement", requiredProperties = { "party", "position", "at" })
public record Endorsement(String party, Position position, Instant at, Texts reservation) {
}
