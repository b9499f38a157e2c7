package org.entente.roadmaps.edition;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.roadmaps.milestone.MilestoneView;
import org.entente.roadmaps.milestone.WholeRoadmapView;
import org.entente.roadmaps.roadmap.ProjectView;
import org.entente.roadmaps.roadmap.RoadmapView;
import org.entente.web.Shown;
import org.entente.web.ShowsRecords;
import org.entente.web.Tagged;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An edition with all that it fixes.
 *
 * @param content the roadmap as it was adopted
 */
@Schema(name = "WholeEdition")
public record WholeEditionView(@JsonUnwrapped EditionView edition, RoadmapView content, List<ProjectView> projects,
        List<MilestoneView> milestones) implements Tagged, ShowsRecords {

    static WholeEditionView of(Edition edition, WholeRoadmapView then) {
        return new WholeEditionView(EditionView.of(edition), then.roadmap(), then.projects(), then.milestones());
    }

    @Override
    public Stream<Shown> shown() {
        return Stream.of(Stream.of(edition), Stream.of(content), projects.stream(), milestones.stream())
                .flatMap(part -> part);
    }

    @Override
    @JsonIgnore
    public int revision() {
        return edition.revision();
    }
}
