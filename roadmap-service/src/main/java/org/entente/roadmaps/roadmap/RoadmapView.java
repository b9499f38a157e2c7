package org.entente.roadmaps.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.roadmaps.RoadmapRight;
import org.entente.roadmaps.charter.Drift;
import org.entente.roadmaps.charter.MissingText;
import org.entente.web.Action;
import org.entente.web.Caller;
import org.entente.web.Shown;
import org.entente.web.Source;
import org.entente.web.Tagged;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/**
 * A roadmap as the API shows it.
 *
 * @param progress of the milestones that the caller may see, weighted: 0 to 100
 * @param edition the number of the edition in force; absent before anything was agreed
 * @param proposal the proposal by whose adoption it last changed
 * @param drifted authentic versions of a text that have not followed a change of another
 * @param missing authentic versions of a text that there are none of
 * @param party who holds the pen; absent: the secretariat, for all
 */
@Schema(name = "Roadmap")
public record RoadmapView(UUID id, int revision, Instant recordedAt, String charter, String code, String area,
        UUID workingGroup,
        Texts title, Texts summary, LocalDate startsOn, LocalDate endsOn, RoadmapState state, Integer edition, UUID proposal,
        int progress, int milestoneCount, Visibility visibility, String party, List<Source> sources, List<Drift> drifted,
        List<MissingText> missing, List<Action> actions) implements Tagged, Shown {

    public static RoadmapView of(Roadmap r, RoadmapParts.Progress progress, List<String> authentic, Caller caller) {
        return new RoadmapView(r.id(), r.revision(), r.recordedAt(), r.charter, r.code, r.area, r.workingGroup, r.title,
                r.summary,
                r.startsOn, r.endsOn, r.state, r.edition, r.proposal, progress.percent(), progress.milestones(), r.visibility(),
                r.party(), r.sources(), r.driftedIn(authentic), r.missingIn(authentic),
                RoadmapRight.actions(caller, r, pathOf(r)));
    }

    static String pathOf(Roadmap r) {
        return pathOf(r.id());
    }

    public static String pathOf(UUID roadmap) {
        return "/api/v1/roadmaps/" + roadmap;
    }

    @Override
    public UUID record() {
        return id;
    }
}
