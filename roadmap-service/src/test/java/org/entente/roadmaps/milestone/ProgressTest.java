package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.delegateOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The weighted progress of projects and roadmaps, the same wherever it is shown. */
@ServiceTest
class ProgressTest {

    private String roadmap;
    private String project;

    @BeforeEach
    void a_roadmap_with_a_project() {
        roadmap = roadmap(charter(), delegateOf(AZE));
        project = idOf(as(delegateOf(AZE)).body(json("{'code': 'P', 'title': {'en': 'Cable'}}"))
                .post("/api/v1/roadmaps/{id}/projects", roadmap));
    }

    private String milestone(int weight, int progress) {
        var path = "/api/v1/milestones/"
                + idOf(draftMilestone(roadmap, delegateOf(AZE), json(", 'project': '%s', 'weight': %d", project, weight)));
        as(delegateOf(AZE)).header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'state': 'IN_PROGRESS', 'progress': %d}", progress)).post(path + "/progress").then()
                .statusCode(200);
        return path;
    }

    private void isShown(int progress, int milestones) {
        for (var path : new String[] { "/api/v1/roadmaps/" + roadmap, "/api/v1/roadmaps/" + roadmap + "?include=milestones",
                "/api/v1/projects/" + project }) {
            as(delegateOf(AZE)).get(path).then().body("progress", is(progress)).body("milestoneCount", is(milestones));
        }
        as(delegateOf(AZE)).get("/api/v1/projects?roadmap=" + roadmap).then().body("items.progress", contains(progress))
                .body("items.milestoneCount", contains(milestones));
    }

    private static void cancel(String milestone) {
        as(delegateOf(AZE)).header("If-Match", "*").body(json("{'to': 'CANCELLED'}")).post(milestone + "/transitions").then()
                .statusCode(200);
    }

    @Test
    void without_milestones_there_is_none() {
        isShown(0, 0);
    }

    @Test
    void each_milestone_counts_by_its_weight_and_a_cancelled_one_not_at_all() {
        var heavy = milestone(900, 50);
        var light = milestone(100, 100);
        isShown(55, 2);
        cancel(heavy);
        isShown(100, 1);
        cancel(light);
        isShown(0, 0);
    }

    @Test
    void what_is_not_done_is_never_rounded_up_to_done() {
        milestone(1000, 100);
        milestone(1, 99);
        isShown(99, 2);
    }
}
