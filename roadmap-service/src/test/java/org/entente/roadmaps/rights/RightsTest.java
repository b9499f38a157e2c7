package org.entente.roadmaps.rights;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.rights.Specimens.API;
import static org.entente.roadmaps.rights.Specimens.INDICATORS;
import static org.entente.roadmaps.rights.Specimens.agreed;
import static org.entente.roadmaps.rights.Specimens.assessment;
import static org.entente.roadmaps.rights.Specimens.completed;
import static org.entente.roadmaps.rights.Specimens.completion;
import static org.entente.roadmaps.rights.Specimens.draft;
import static org.entente.roadmaps.rights.Specimens.extension;
import static org.entente.roadmaps.rights.Specimens.milestone;
import static org.entente.roadmaps.rights.Specimens.move;
import static org.entente.roadmaps.rights.Specimens.project;
import static org.entente.roadmaps.rights.Specimens.propose;
import static org.entente.roadmaps.rights.Specimens.proposed;
import static org.entente.roadmaps.rights.Specimens.said;
import static org.entente.roadmaps.rights.Specimens.settled;
import static org.entente.roadmaps.rights.Specimens.term;
import static org.entente.roadmaps.rights.Specimens.within;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

import org.entente.consent.ProposalRight;
import org.entente.roadmaps.RoadmapRight;
import org.entente.roadmaps.ServiceTest;
import org.entente.testkit.rights.RightsTable;
import org.entente.testkit.rights.RightsWalk;
import org.entente.web.Operations;
import org.entente.web.rights.Right;
import org.entente.web.rights.Row;
import org.entente.web.rights.When;
import org.entente.web.rights.Who;
import org.junit.jupiter.api.Test;

/** The table of rights is true of the contract, of its page, and of what the service lets through and serves as actions. */
@ServiceTest
class RightsTest {

    private static final RightsTable TABLE = RightsTable.of(RoadmapRight.values(), ProposalRight.values())
            .about("/roadmaps/{id}", "/charters/{id}/terms/{code}");
    private static final String RENAMED = json("{'title': {'en': 'Renamed', 'az': 'Yeni ad'}}");

    @Inject
    Operations operations;

    @Test
    void every_row_is_an_operation_for_its_roles_and_every_operation_that_writes_has_a_row() {
        TABLE.mustMatch(operations.all());
    }

    @Test
    void people_are_shown_the_table_that_is_in_force() {
        TABLE.mustBeShownIn("README.md");
    }

    @Test
    void of_charters_and_terms_exactly_what_is_served_succeeds() {
        walk().see("a charter", "CHARTER", () -> API + "/charters/" + charter())
                .see("a term", "TERM", Specimens::term).see("a term that has ended", "TERM", () -> settled(term()))
                .end("CHARTER", "TERM");
    }

    @Test
    void what_can_be_done_and_is_not_served_is_found() {
        Right untold = () -> new Row("CHARTER", "slip-in-term", "POST", "/charters/{id}/terms", Who.SECRETARIAT, When.always());
        var walk = walk(RightsTable.of(RoadmapRight.values(), new Right[] { untold })).with(untold, charter -> newTerm("T-2"))
                .see("a charter", "CHARTER", () -> API + "/charters/" + charter());
        assertThat(assertThrows(AssertionError.class, () -> walk.end("CHARTER")).getMessage(),
                containsString("the secretariat: slip-in-term is not served, and 201"));
    }

    @Test
    void what_is_served_and_refused_is_found() {
        var walk = walk().with(RoadmapRight.AMEND_CHARTER, charter -> json("{'parties': ['USA', 'ARM']}"))
                .see("a charter", "CHARTER", () -> API + "/charters/" + charter());
        assertThat(assertThrows(AssertionError.class, () -> walk.end("CHARTER")).getMessage(),
                containsString("the secretariat: amend is served and refused"));
    }

    @Test
    void of_roadmaps_and_projects_exactly_what_is_served_succeeds() {
        walk().see("a draft", "ROADMAP", Specimens::draft)
                .see("a draft kept to itself", "ROADMAP", () -> draft(delegateOf(USA), "OWN_PARTY"))
                .see("a draft for all", "ROADMAP", () -> draft(secretariat(), "PARTIES"))
                .see("a proposed roadmap", "ROADMAP", () -> proposed(draft()))
                .see("an agreed roadmap", "ROADMAP", () -> agreed(draft()))
                .see("a completed roadmap", "ROADMAP", () -> completed(agreed(draft())))
                .see("a withdrawn roadmap", "ROADMAP", () -> Specimens.withdrawn(draft()))
                .see("a project of a draft", "PROJECT", () -> project(draft()))
                .see("a cancelled project", "PROJECT", () -> move(project(draft()), "CANCELLED"))
                .see("a project for all", "PROJECT", () -> project(draft(secretariat(), "PARTIES")))
                .see("an agreed project", "PROJECT", () -> partOf(Specimens::project, Specimens::agreed))
                .end("ROADMAP", "PROJECT");
    }

    @Test
    void of_milestones_exactly_what_is_served_succeeds() {
        walk().lacking("indicator-unknown")
                .see("a milestone of a draft", "MILESTONE", () -> milestone(draft(), ""))
                .see("a measured milestone", "MILESTONE", () -> milestone(draft(), INDICATORS))
                .see("a milestone of a draft for all", "MILESTONE",
                        () -> milestone(draft(secretariat(), "PARTIES"), INDICATORS))
                .see("a cancelled milestone", "MILESTONE", () -> move(milestone(draft(), ""), "CANCELLED"))
                .see("a proposed milestone", "MILESTONE", () -> measured(Specimens::proposed))
                .see("an agreed milestone", "MILESTONE", () -> measured(Specimens::agreed))
                .see("a reported milestone", "MILESTONE", () -> Specimens.reported(measured(Specimens::agreed)))
                .see("an achieved milestone", "MILESTONE", Specimens::achieved)
                .see("a milestone of a completed roadmap", "MILESTONE", () -> measured(r -> completed(agreed(r))))
                .see("a milestone of a withdrawn draft", "MILESTONE", () -> measured(Specimens::withdrawn))
                .see("a Party's reading", "ASSESSMENT", () -> assessment(agencyOf(USA), ""))
                .see("a Party's own reading", "ASSESSMENT",
                        () -> assessment(delegateOf(AZE), json(", 'visibility': 'OWN_PARTY'")))
                .see("an independent reading", "ASSESSMENT", () -> assessment(secretariat(), ""))
                .end("MILESTONE", "ASSESSMENT");
    }

    @Test
    void of_proposals_exactly_what_is_served_succeeds() {
        walk().see("prepared by an agency", "PROPOSAL", () -> completionBy(agencyOf(USA)))
                .see("proposed by a delegate", "PROPOSAL", () -> completionBy(delegateOf(USA)))
                .see("objected to", "PROPOSAL", () -> said(completionBy(delegateOf(USA)), delegateOf(AZE), "OBJECTED"))
                .see("adopted", "PROPOSAL", () -> said(completionBy(delegateOf(USA)), delegateOf(AZE), "ENDORSED"))
                .see("a confirmation, which one Party is asked for", "PROPOSAL", RightsTest::confirmation)
                .see("of a term", "PROPOSAL", () -> {
                    var term = term();
                    return propose(term, agencyOf(AZE), extension(term));
                }).end("PROPOSAL");
    }

    private static String completionBy(String token) {
        var roadmap = agreed(draft());
        return propose(roadmap, token, completion(roadmap));
    }

    private static String confirmation() {
        var roadmap = draft();
        var milestone = milestone(roadmap, "");
        agreed(roadmap);
        return Specimens.confirmation(roadmap, Specimens.reported(milestone));
    }

    private static String partOf(UnaryOperator<String> part, UnaryOperator<String> further) {
        var roadmap = draft();
        return within(roadmap, part.apply(roadmap), further);
    }

    private static String measured(UnaryOperator<String> further) {
        return partOf(roadmap -> milestone(roadmap, INDICATORS), further);
    }

    private static String newTerm(String code) {
        return json("{'code': '%s', 'title': {'en': 'List'}, 'anchor': 'SIGNED_ON', 'period': 'P3M'}", code);
    }

    private static RightsWalk walk() {
        return walk(TABLE);
    }

    private static RightsWalk walk(RightsTable table) {
        var walk = new RightsWalk(table).with(RoadmapRight.DRAFT_ROADMAP, charter -> json(
                "{'charter': '%s', 'code': 'R-%s', 'area': 'energy', 'title': {'en': 'Energy'}}",
                charter.substring(charter.lastIndexOf('/') + 1), UUID.randomUUID()))
                .with(RoadmapRight.ADD_TERM, charter -> newTerm("T-" + UUID.randomUUID()))
                .with(RoadmapRight.RECORD_OUTCOME, term -> json("{'outcome': 'MET', 'on': '2026-05-02'}"))
                .with(RoadmapRight.PROPOSE_EXTENSION, Specimens::extension)
                .with(RoadmapRight.WITHDRAW_ROADMAP, roadmap -> json("{'to': 'WITHDRAWN'}"))
                .with(RoadmapRight.ADD_PROJECT, roadmap -> part("P", ""))
                .with(RoadmapRight.ADD_MILESTONE, roadmap -> part("M", ", 'responsibleParty': 'AZE'"))
                .with(RoadmapRight.PROPOSE, roadmap -> Specimens.stateOf(roadmap).matches("DRAFT|PROPOSED")
                        ? Specimens.adoption(roadmap)
                        : completion(roadmap))
                .with(RoadmapRight.MOVE_PROJECT, project -> json("{'to': 'SUSPENDED'}"))
                .with(RoadmapRight.CANCEL_MILESTONE, milestone -> json("{'to': 'CANCELLED'}"))
                .with(RoadmapRight.REPORT_PROGRESS, milestone -> json("{'state': 'IN_PROGRESS', 'progress': 40}"))
                .with(RoadmapRight.REPORT_ACTUAL, milestone -> json("{'indicator': 'mw', 'period': '2026', 'value': 40}"))
                .with(RoadmapRight.ADD_EVIDENCE,
                        milestone -> json("{'title': {'en': 'Report'}, 'url': 'https://example.org/a.pdf',"
                                + " 'mediaType': 'application/pdf', 'bytes': 9, 'sha256': '%s'}", "a".repeat(64)))
                .with(RoadmapRight.ADD_ASSESSMENT, milestone -> Specimens.READING)
                .with(RoadmapRight.AMEND_ASSESSMENT, assessment -> json("{'reading': 'SUBSTANTIAL'}"))
                .with(ProposalRight.ENDORSE, proposal -> json("{'position': 'ENDORSED', 'round': 1}"))
                .with(ProposalRight.OBJECT, proposal -> json("{'position': 'OBJECTED', 'round': 1}"))
                .with(ProposalRight.REBASE, proposal -> "{}")
                .with(ProposalRight.WITHDRAW, proposal -> json("{'to': 'WITHDRAWN'}"));
        for (var amends : new RoadmapRight[] { RoadmapRight.AMEND_CHARTER, RoadmapRight.AMEND_TERM, RoadmapRight.AMEND_ROADMAP,
                RoadmapRight.AMEND_PROJECT, RoadmapRight.AMEND_MILESTONE }) {
            walk.with(amends, record -> RENAMED);
        }
        return walk;
    }

    private static String part(String prefix, String members) {
        return json("{'code': '%s-%s', 'title': {'en': 'A part'}%s}", prefix, UUID.randomUUID(), members);
    }
}
