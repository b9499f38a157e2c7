package org.entente.groups.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.consent.Reservation;
import org.entente.groups.group.Mandate;
import org.entente.web.Shown;
import org.entente.web.Tagged;
import org.entente.web.Visibility;

/**
 * An edition of a group's mandate as the API shows it.
 *
 * @param content the mandate as it was adopted
 * @param adoptedOn the day from which it is true
 * @param proposal by whose adoption it came to be
 * @param decision the number of the decision behind it, as the proposal names it
 * @param meeting the meeting that took it
 */
@Schema(name = "MandateEdition")
public record MandateEditionView(UUID id, int revision, Instant recordedAt, String charter, UUID workingGroup, int number,
        Mandate content, LocalDate adoptedOn, UUID proposal, String decision, UUID meeting, List<Reservation> reservations,
        Visibility visibility) implements Tagged, Shown {

    static MandateEditionView of(MandateEdition e) {
        return new MandateEditionView(e.id(), e.revision(), e.recordedAt(), e.charter, e.workingGroup, e.number, e.content,
                e.adoptedOn, e.proposal, e.decision, e.meeting, e.reservations, e.visibility());
    }

    @Override
    public UUID record() {
        return id;
    }
}
