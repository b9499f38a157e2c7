package org.entente.roadmaps.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.entente.roadmaps.milestone.MilestoneView;
import org.entente.roadmaps.milestone.Planned;
import org.entente.roadmaps.roadmap.RoadmapView;
import org.entente.web.Shown;
import org.entente.web.ShowsRecords;

/**
 * What a picture shows.
 *
 * @param sections the milestones by project, those without one last
 * @param elsewhere milestones of other roadmaps that these wait for
 * @param today the day that everything is judged by
 */
record Timeline(RoadmapView roadmap, List<Section> sections, List<Planned> elsewhere, LocalDate today) implements ShowsRecords {

    Stream<MilestoneView> milestones() {
        return sections.stream().flatMap(section -> section.milestones().stream());
    }

    @Override
    public Stream<Shown> shown() {
        return Stream
                .of(Stream.of(roadmap), sections.stream().filter(section -> section.project() != null).map(Section::project),
                        milestones(), elsewhere.stream())
                .flatMap(part -> part);
    }
}
