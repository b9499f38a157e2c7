package org.entente.roadmaps.visibility;

import static org.entente.testkit.visibility.Audience.EVERYBODY;
import static org.entente.testkit.visibility.Audience.PARTIES;
import static org.entente.testkit.visibility.Audience.own;

import java.util.List;

import jakarta.inject.Inject;

import org.entente.roadmaps.ServiceTest;
import org.entente.testkit.Instants;
import org.entente.testkit.visibility.PublicLog;
import org.entente.testkit.visibility.VisibilityTable;
import org.entente.testkit.visibility.VisibilityWalk;
import org.entente.web.Operations;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.quarkus.scheduler.Scheduler;

/** Every operation of the contract, asked as everybody, keeps what {@code visibility.md} says of it. */
@ServiceTest
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
        var log = new PublicLog("/api/v1/ledgers/roadmaps/");
        var beginning = Instants.betweenRequests();
        var walk = new VisibilityWalk(operations, VisibilityTable.of(VisibilityTest.class, "visibility.md"),
                statistics::getPrepareStatementCount)
                .value("beginning", () -> List.of(beginning)).value("span", log::spans).value("level", () -> List.of("0"))
                .value("index", log::index).value("old", log::index);
        var charter = Roomful.charter(walk, EVERYBODY);
        walk.value("charter", () -> List.of(charter.id()));
        var ofUsa = Roomful.of(walk, charter, USA, EVERYBODY);
        var ofAze = Roomful.of(walk, charter, AZE, EVERYBODY);
        walk.step("what is for everybody", EVERYBODY, () -> log.await(ofAze.path()));
        walk.step("what the Parties share", PARTIES, () -> {
            Roomful.charter(walk, PARTIES);
            Roomful.of(walk, charter, USA, PARTIES).agree().assess(PARTIES);
            ofAze.inside(PARTIES).assess(PARTIES);
        });
        walk.step("what the United States keeps to itself", own(USA), () -> {
            Roomful.of(walk, charter, USA, own(USA));
            ofUsa.inside(own(USA)).assess(own(USA));
        });
        walk.step("what Azerbaijan keeps to itself", own(AZE), () -> {
            Roomful.of(walk, charter, AZE, own(AZE));
            ofAze.inside(own(AZE));
        });
        walk.step("what was shown and is hidden", own(USA), () -> {
            for (var all : List.of(Roomful.of(walk, charter, USA, PARTIES), ofUsa.inside(EVERYBODY))) {
                walk.instant();
                all.become(own(USA));
            }
        });
        walk.step("what was hidden and is shown", PARTIES, () -> {
            for (var all : List.of(Roomful.of(walk, charter, AZE, own(AZE)), ofUsa.inside(own(USA)))) {
                walk.instant();
                all.become(PARTIES);
            }
            log.await(ofUsa.path());
        });
        walk.end();
    }
}
