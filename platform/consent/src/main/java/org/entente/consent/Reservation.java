package org.entente.consent;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Texts;

/** What a Party has put on record when it agreed. */
@Schema(name = "Reservation", requiredProperties = { "party", "text" })
public record Reservation(String party, Texts text) {

    /** Those among what the Parties have said, in that order. */
    public static List<Reservation> among(List<Endorsement> said) {
        return said.stream().filter(word -> word.reservation() != null)
                .map(word -> new Reservation(word.party(), word.reservation())).toList();
    }
}
