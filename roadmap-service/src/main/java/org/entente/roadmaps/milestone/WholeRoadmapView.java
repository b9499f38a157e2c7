package org.entente.roadmaps.milestone;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.roadmaps.roadmap.ProjectView;
import org.entente.roadmaps.roadmap.RoadmapView;
import org.entente.web.Shown;
import org.entente.web.ShowsRecords;
import org.entente.web.Tagged;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A roadmap, with those of its parts that were asked for. */
@Schema(name = "WholeRoadmap")
public record WholeRoadmapView(@JsonUnwrapped RoadmapView roadmap, List<ProjectView> projects, List<MilestoneView> milestones)
        implements
            Tagged,
            ShowsRecords {

    @Override
    public Stream<Shown> shown() {
        return Stream.of(Stream.of(roadmap), partsOf(projects), partsOf(milestones)).flatMap(part -> part);
    }

    private static <T> Stream<T> partsOf(List<T> parts) {
        return parts == null ? Stream.empty() : parts.stream();
    }

    @Override
    @JsonIgnore
    public int revision() {
        return roadmap.revision();
    }
}
