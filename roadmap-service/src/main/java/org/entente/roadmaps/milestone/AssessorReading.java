package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Shown;
import org.entente.web.Visibility;

/**
 * The newest reading of a milestone that one assessor shares with the caller.
 *
 * @param party whose reading it is; absent: an independent one
 * @param assessor the organization that made it, where it is named
 * @param assessment its record
 */
@Schema(name = "AssessorReading", requiredProperties = { "reading", "assessedOn", "assessment", "visibility" })
public record AssessorReading(String party, UUID assessor, Reading reading, LocalDate assessedOn, UUID assessment,
        Visibility visibility) implements Shown {

    @Override
    public UUID record() {
        return assessment;
    }
}
