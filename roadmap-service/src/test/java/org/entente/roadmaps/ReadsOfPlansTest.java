package org.entente.roadmaps;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.tokenOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** A picture and a plan are read like any other answer, and kept with what they show: other roadmaps' milestones too. */
@ServiceTest
class ReadsOfPlansTest {

    private final String name = "reader-" + UUID.randomUUID();
    private final String delegate = tokenOf(name, AZE, "delegate");

    @Test
    void a_plan_and_its_picture_are_kept_with_exactly_what_they_show() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var others = roadmap(charter, delegateOf(USA));
        var permit = milestone(others, delegateOf(USA), "2099-01-01");
        milestone(others, delegateOf(USA), "2099-02-01");
        var cable = idOf(draftMilestone(roadmap, delegateOf(AZE), json(", 'dependsOn': ['%s']", permit)));
        var path = "/api/v1/roadmaps/" + roadmap;
        as(delegate).get(path + "/critical-path").then().statusCode(200);
        var tag = as(delegate).get(path + "/timeline.svg").then().statusCode(200).extract().header("ETag");
        as(delegate).header("If-None-Match", tag).get(path + "/timeline.svg").then().statusCode(304);
        var reads = KeptReads.by(name, 3);
        assertEquals(List.of("readCriticalPath", "readTimeline", "readTimeline"),
                reads.stream().map(read -> read.get("operation")).toList());
        reads.forEach(read -> assertEquals(Set.of(roadmap, permit, cable), recordsOf(read), read.toString()));
    }

    private static Set<Object> recordsOf(Map<String, Object> read) {
        return new HashSet<>((List<?>) read.get("records"));
    }
}
