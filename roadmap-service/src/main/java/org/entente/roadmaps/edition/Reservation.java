package org.entente.roadmaps.edition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Texts;

/** What a Party has put on record when it agreed. */
@Schema(name = "Reservation", requiredProperties = { "party", "text" })
public record Reservation(String party, Texts text) {
}
