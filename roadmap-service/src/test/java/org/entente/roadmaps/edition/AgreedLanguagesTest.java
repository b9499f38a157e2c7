package org.entente.roadmaps.edition;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.edition.Agreement.ROADMAPS;
import static org.entente.roadmaps.edition.Agreement.adopt;
import static org.entente.roadmaps.edition.Agreement.amendmentOf;
import static org.entente.roadmaps.edition.Agreement.endorse;
import static org.entente.roadmaps.edition.Agreement.proposed;
import static org.entente.roadmaps.edition.Agreement.revisionOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class AgreedLanguagesTest {

    @Test
    void what_all_agreed_to_say_in_one_language_alone_drifts_until_they_agree_on_the_other() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(USA));
        adopt(roadmap);
        as(auditor()).get(ROADMAPS + roadmap).then().body("drifted", empty());
        amend(roadmap, "{'en': 'Roadmap for energy'}");
        as(auditor()).get(ROADMAPS + roadmap).then().body("drifted.language", contains("az"));
        as(auditor()).get("/api/v1/roadmaps?drifted=true&count=true&charter=" + charter).then().body("total", is(1));
        amend(roadmap, "{'az': 'Enerji'}");
        as(auditor()).get(ROADMAPS + roadmap).then().body("drifted", empty()).body("edition", is(3));
    }

    private static void amend(String roadmap, String title) {
        var proposal = proposed(roadmap, delegateOf(USA), amendmentOf(roadmap,
                json("{'action': 'AMEND', 'kind': 'ROADMAP', 'record': '%s', 'revision': %d, 'values': {'title': %s}}", roadmap,
                        revisionOf(ROADMAPS + roadmap), title)));
        endorse(proposal, delegateOf(AZE));
    }
}
