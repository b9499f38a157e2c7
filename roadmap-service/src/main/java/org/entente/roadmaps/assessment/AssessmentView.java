package org.entente.roadmaps.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.roadmaps.RoadmapRight;
import org.entente.roadmaps.milestone.Evidence;
import org.entente.roadmaps.milestone.Reading;
import org.entente.web.Action;
import org.entente.web.Caller;
import org.entente.web.Shown;
import org.entente.web.Source;
import org.entente.web.Tagged;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/**
 * An assessment as the API shows it.
 *
 * @param assessor the organization that made it
 * @param party whose reading it is; absent: an independent one
 */
@Schema(name = "Assessment", requiredProperties = { "id", "revision", "recordedAt", "charter", "roadmap", "milestone",
        "reading",
        "assessedOn", "evidence", "independent", "visibility", "sources", "actions" })
public record AssessmentView(UUID id, int revision, Instant recordedAt, String charter, UUID roadmap, UUID milestone,
        Reading reading, Texts method, UUID assessor, String assessorRole, LocalDate assessedOn, List<Evidence> evidence,
        boolean independent, Visibility visibility, String party, List<Source> sources,
        List<Action> actions) implements Tagged, Shown {

    static AssessmentView of(Assessment a, Caller caller) {
        return new AssessmentView(a.id(), a.revision(), a.recordedAt(), a.charter, a.roadmap, a.milestone, a.reading, a.method,
                a.assessor, a.assessorRole, a.assessedOn, a.evidence, a.party() == null, a.visibility(), a.party(), a.sources(),
                RoadmapRight.actions(caller, a, pathOf(a)));
    }

    static String pathOf(Assessment a) {
        return "/api/v1/assessments/" + a.id();
    }

    @Override
    public UUID record() {
        return id;
    }
}
