package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.USA;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

import org.entente.consent.ProposalRight;
import org.entente.testkit.rights.RightsTable;
import org.entente.testkit.rights.RightsWalk;
import org.entente.web.Operations;
import org.junit.jupiter.api.Test;

/** The table of rights is true of the contract, of its page, and of what the service lets through and serves as actions. */
@InTheService
class RightsTest {

    private static final RightsTable TABLE = RightsTable.of(GroupRight.values(), ProposalRight.values())
            .about("/working-groups/{id}");
    private static final String DAY = "2026-03-20";
    private static final String LAST_DAY = "{\"until\": \"2026-06-30\", \"reason\": \"Moved on\"}";

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
    void of_organizations_and_people_exactly_what_is_served_succeeds() {
        walk().see("an organization of no Party", "ORGANIZATION", at(() -> Sample.organization(secretariat(), null, "PARTIES")))
                .see("a Party's organization", "ORGANIZATION", at(() -> Sample.organization(delegateOf(USA), USA, "PUBLIC")))
                .see("what a Party keeps to itself", "ORGANIZATION",
                        at(() -> Sample.organization(delegateOf(AZE), AZE, "OWN_PARTY")))
                .see("a person of no Party", "PERSON", at(() -> Sample.person(null)))
                .see("a Party's person", "PERSON", at(() -> Sample.person(USA)))
                .see("whom a Party keeps to itself", "PERSON", at(() -> Sample.person(delegateOf(AZE), AZE, "OWN_PARTY")))
                .end("ORGANIZATION", "PERSON");
    }

    @Test
    void of_groups_and_memberships_exactly_what_is_served_succeeds() {
        walk().see("a proposed group", "WORKING_GROUP", at(RightsTest::group))
                .see("an active group", "WORKING_GROUP", at(() -> become(group(), "ACTIVE")))
                .see("a dormant group", "WORKING_GROUP", at(() -> become(become(group(), "ACTIVE"), "DORMANT")))
                .see("a replaced group", "WORKING_GROUP", at(() -> become(become(group(), "ACTIVE"), "REPLACED")))
                .see("a concluded group", "WORKING_GROUP", at(() -> become(group(), "CONCLUDED")))
                .see("a membership", "MEMBERSHIP", at(() -> Sample.coChair(Sample.group(), USA)))
                .see("a membership that was ended", "MEMBERSHIP", at(() -> ended(Sample.coChair(Sample.group(), AZE))))
                .see("a membership of a concluded group", "MEMBERSHIP",
                        at(() -> in(Sample.group(), group -> Sample.coChair(group, USA))))
                .end("WORKING_GROUP", "MEMBERSHIP");
    }

    @Test
    void of_meetings_exactly_what_is_served_succeeds() {
        var walk = walk();
        for (var states : new String[][] { {}, { "CONVENED" }, { "CONVENED", "HELD" }, { "POSTPONED" }, { "CANCELLED" } }) {
            UnaryOperator<String> meeting = group -> become(Sample.meeting(group, DAY), states);
            var what = "a meeting " + String.join(", ", states);
            walk.see(what, "MEETING", at(() -> meeting.apply(Sample.group())))
                    .see(what + " of a concluded group", "MEETING", at(() -> in(Sample.group(), meeting)));
        }
        walk.end("MEETING");
    }

    /** It has all that it takes to become active. */
    private static String group() {
        var group = Sample.groupWithMandate();
        Sample.coChair(group, USA);
        Sample.coChair(group, AZE);
        return group;
    }

    /** Something of a group that has been concluded since. */
    private static String in(String group, UnaryOperator<String> part) {
        var made = part.apply(group);
        become(group, "CONCLUDED");
        return made;
    }

    private static String become(String path, String... states) {
        for (var state : states) {
            Door.order(secretariat(), path + "/transitions", "*", moved(state, "")).then().statusCode(200);
        }
        return path;
    }

    private static String moved(String to, String members) {
        return "{\"to\": \"%s\", \"reason\": \"As agreed\"%s}".formatted(to, members);
    }

    private static String ended(String membership) {
        Door.order(secretariat(), membership + "/end", "*", LAST_DAY).then().statusCode(200);
        return membership;
    }

    /** Who postponed a meeting says on which other day it is. */
    private static UnaryOperator<String> meetingTo(String to) {
        return meeting -> {
            var state = Door.get(auditor(), meeting.substring(Door.API.length())).<String> path("state");
            return moved(to, "POSTPONED".equals(state) ? ", \"startsOn\": \"2026-04-20\"" : "");
        };
    }

    private static RightsWalk walk() {
        UnaryOperator<String> renamed = path -> "{\"name\": {\"en\": \"Renamed\"}}";
        UnaryOperator<String> moved = path -> "{\"place\": {\"en\": \"Shusha\"}}";
        var walk = new RightsWalk(TABLE).with(GroupRight.AMEND_ORGANIZATION, renamed).with(GroupRight.AMEND_PERSON, renamed)
                .with(GroupRight.AMEND_GROUP, renamed).with(GroupRight.ADD_MEETING, group -> Sample.meetingOn(DAY))
                .with(GroupRight.PROPOSE_MANDATE,
                        group -> "{\"purpose\": \"ADOPT\", \"against\": %d, \"reason\": \"It is agreed.\"}"
                                .formatted(Door.get(auditor(), group.substring(Door.API.length())).<Integer> path("revision")))
                .with(GroupRight.ADD_MEMBERSHIP, (group, party) -> {
                    var ofIt = party == null ? USA : party;
                    return Sample.seatOf(Sample.person(ofIt), ofIt, "DELEGATE", "");
                })
                .with(GroupRight.AMEND_MEMBERSHIP, seat -> "{\"credentials\": {\"en\": \"Letter of 1 March\"}}")
                .with(GroupRight.END_MEMBERSHIP, seat -> LAST_DAY)
                .with(GroupRight.AMEND_MEETING, moved).with(GroupRight.CORRECT_MEETING, moved)
                .with(GroupRight.PLAN_MEETING, meetingTo("PLANNED")).with(GroupRight.CONVENE_MEETING, meetingTo("CONVENED"))
                .with(GroupRight.HOLD_MEETING, meetingTo("HELD"));
        walk.with(GroupRight.ACTIVATE_GROUP, group -> moved("ACTIVE", ""));
        walk.with(GroupRight.REST_GROUP, group -> moved("DORMANT", ""));
        walk.with(GroupRight.CONCLUDE_GROUP, group -> moved("CONCLUDED", ""));
        walk.with(GroupRight.REPLACE_GROUP, group -> moved("REPLACED", ""));
        walk.with(GroupRight.POSTPONE_MEETING, meeting -> moved("POSTPONED", ""));
        return walk.with(GroupRight.CANCEL_MEETING, meeting -> moved("CANCELLED", ""));
    }

    /** The walk asks by whole paths. */
    private static Supplier<String> at(Supplier<String> specimen) {
        return () -> Door.API + specimen.get();
    }
}
