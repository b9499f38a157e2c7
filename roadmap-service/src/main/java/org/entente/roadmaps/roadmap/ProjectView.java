package org.entente.roadmaps.roadmap;

import java.time.Instant;
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

/** A project as the API shows it. */
@Schema(name = "Project")
public record ProjectView(UUID id, int revision, Instant recordedAt, String charter, UUID roadmap, String code, Texts title,
        Texts summary, List<Agency> agencies, List<UUID> partners, List<String> clauses, ProjectState state, UUID proposal,
        int progress,
        int milestoneCount, Visibility visibility, String party, List<Source> sources,
        List<Drift> drifted, List<MissingText> missing, List<Action> actions) implements Tagged, Shown {

    public static ProjectView of(Project p, Roadmap roadmap, RoadmapParts.Progress progress, List<String> authentic,
            Caller caller) {
        return new ProjectView(p.id(), p.revision(), p.recordedAt(), p.charter, p.roadmap, p.code, p.title, p.summary,
                p.agencies,
                p.partners, p.clauses, p.state, p.proposal, progress.percent(), progress.milestones(), p.visibility(),
                p.party(), p.sources(), p.driftedIn(authentic), p.missingIn(authentic),
                actionsOf(p, roadmap, caller));
    }

    static String pathOf(Project p) {
        return "/api/v1/projects/" + p.id();
    }

    private static List<Action> actionsOf(Project p, Roadmap roadmap, Caller caller) {
        // Of the past nothing can be done; and what is effective by a day need not be all that it belongs to.
        return caller.looksBack() ? List.of() : RoadmapRight.actions(caller, p.in(roadmap), pathOf(p));
    }

    @Override
    public UUID record() {
        return id;
    }
}
