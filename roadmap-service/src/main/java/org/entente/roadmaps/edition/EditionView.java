package org.entente.roadmaps.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.consent.Reservation;
import org.entente.web.Shown;
import org.entente.web.Tagged;
import org.entente.web.Visibility;

/**
 * An edition as the API shows it.
 *
 * @param proposal by whose adoption it came to be
 * @param decision the number of the working group's decision behind it, as the proposal names it
 * @param meeting the meeting that took it
 * @param adoptedOn the day from which it is true
 * @param hash the Merkle tree hash (RFC 9162) of the entries' leaf hashes in their order, in hex
 * @param entries absent in a list: which revision of the roadmap and of each of its parts it fixes
 */
@Schema(name = "Edition")
public record EditionView(UUID id, int revision, Instant recordedAt, String charter, UUID roadmap, int number, UUID proposal,
        String decision, UUID meeting, LocalDate adoptedOn,
        @Schema(description = "The Merkle tree hash (RFC 9162) of the entries' leaf hashes in their order, in hex.") String hash,
        List<EditionEntry> entries, List<Reservation> reservations, Visibility visibility) implements Tagged, Shown {

    /** In a list, without its entries: they can be thousands. */
    static EditionView listed(Edition e) {
        return of(e, null);
    }

    static EditionView of(Edition e) {
        return of(e, e.entries);
    }

    private static EditionView of(Edition e, List<EditionEntry> entries) {
        return new EditionView(e.id(), e.revision(), e.recordedAt(), e.charter, e.roadmap, e.number, e.proposal, e.decision,
                e.meeting, e.adoptedOn, e.hash, entries, e.reservations, e.visibility());
    }

    @Override
    public UUID record() {
        return id;
    }
}
