package org.entente.groups.visibility;

import static org.entente.testkit.visibility.Audience.ALL_PARTIES;
import static org.entente.testkit.visibility.Audience.EVERYBODY;
import static org.entente.testkit.visibility.Audience.PARTIES;
import static org.entente.testkit.visibility.Audience.own;

import java.util.List;

import jakarta.inject.Inject;

import org.entente.groups.InTheService;
import org.entente.testkit.visibility.PublicLog;
import org.entente.testkit.visibility.VisibilityTable;
import org.entente.testkit.visibility.VisibilityWalk;
import org.entente.web.Operations;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.quarkus.scheduler.Scheduler;

/** Every operation of the contract, asked as everybody, keeps what {@code visibility.md} says of it. */
@InTheService
class VisibilityTest {

    private static final String USA = "USA";
    private static final String AZE = "AZE";

    @Inject
    Operations operations;

    @Inject
    SessionFactory sessions;

    @Inject
    Scheduler deadlines;

    @Test
    void nobody_learns_what_is_hidden_from_him_and_everybody_is_shown_what_is_his() {
        // What a deadline asks the database must not be counted as the cost of an answer.
        deadlines.pause();
        try {
            walk();
        } finally {
            deadlines.resume();
        }
    }

    private void walk() {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var log = new PublicLog("/api/v1/ledgers/working-groups/");
        var walk = new VisibilityWalk(operations, VisibilityTable.of(VisibilityTest.class, "visibility.md"),
                statistics::getPrepareStatementCount)
                .value("charter", () -> List.of(Dialogue.CHARTER)).value("span", log::spans)
                .value("level", () -> List.of("0")).value("index", log::index).value("old", log::index);
        var dialogue = new Dialogue(walk);
        var person = dialogue.person(AZE, EVERYBODY);
        var american = dialogue.person(USA, EVERYBODY);
        var group = dialogue.group(EVERYBODY);
        walk.step("what is for everybody", EVERYBODY, () -> {
            dialogue.organization(null, EVERYBODY);
            dialogue.meeting(group, EVERYBODY);
            dialogue.seat(group, person, EVERYBODY);
            dialogue.agree(group);
            log.await("/api/v1/people/" + person.id());
        });
        walk.step("what the Parties of the charter share", PARTIES, () -> {
            var shared = dialogue.agree(dialogue.group(PARTIES));
            dialogue.meeting(shared, PARTIES);
            dialogue.seat(shared, person, PARTIES);
            dialogue.meeting(group, PARTIES);
            dialogue.seat(group, american, PARTIES);
        });
        walk.step("what all Parties share", ALL_PARTIES, () -> {
            dialogue.organization(null, ALL_PARTIES);
            dialogue.organization(USA, ALL_PARTIES);
            dialogue.person(AZE, ALL_PARTIES);
        });
        for (var party : List.of(USA, AZE)) {
            walk.step("what " + party + " keeps to itself", own(party), () -> {
                dialogue.organization(party, own(party));
                dialogue.person(party, own(party));
            });
        }
        walk.step("what was public and is not", PARTIES, () -> {
            var hidden = dialogue.group(EVERYBODY);
            var meeting = dialogue.meeting(hidden, EVERYBODY);
            var seat = dialogue.seat(hidden, person, EVERYBODY);
            for (var exhibit : List.of(meeting, seat, hidden)) {
                walk.instant();
                dialogue.become(exhibit, PARTIES);
            }
            dialogue.become(dialogue.meeting(group, EVERYBODY), PARTIES);
        });
        walk.step("what was kept and is shared", ALL_PARTIES, () -> {
            for (var exhibit : List.of(dialogue.organization(AZE, own(AZE)), dialogue.person(USA, own(USA)))) {
                dialogue.become(exhibit, own(exhibit.pen()));
                dialogue.become(exhibit, ALL_PARTIES);
            }
            log.await("/api/v1/people/" + person.id());
        });
        walk.end();
    }
}
