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
        var term = Roomful.term(walk, EVERYBODY);
        var charter = term.whole();
        walk.value("charter", () -> List.of(charter.id()));
        var ofUsa = Roomful.of(walk, charter, USA, EVERYBODY);
        var ofAze = Roomful.of(walk, charter, AZE, EVERYBODY);
        var agreed = new Agreed(walk);
        walk.step("what is for everybody", EVERYBODY, () -> {
            ofUsa.after(ofAze);
            agreed.reading(ofUsa, USA, "COMPLETE", EVERYBODY);
            log.await(ofUsa.path());
        });
        walk.step("what the Parties share", PARTIES, () -> {
            Roomful.term(walk, PARTIES);
            agreed.adopt(Roomful.of(walk, charter, USA, PARTIES).after(ofAze), USA, AZE);
            ofAze.inside(PARTIES).after(ofUsa);
            agreed.reading(ofUsa, AZE, "LIMITED", PARTIES);
            agreed.extend(term, AZE);
        });
        walk.step("what the United States keeps to itself", own(USA), () -> {
            Roomful.of(walk, charter, USA, own(USA)).after(ofAze);
            ofUsa.inside(own(USA)).after(ofUsa);
            agreed.reading(ofAze, USA, "NOT_STARTED", own(USA));
        });
        walk.step("what Azerbaijan keeps to itself", own(AZE), () -> {
            Roomful.of(walk, charter, AZE, own(AZE)).after(ofUsa);
            ofAze.inside(own(AZE)).after(ofAze);
            agreed.reading(ofAze, AZE, "COMPLETE", own(AZE));
        });
        walk.step("what was shown and is hidden", own(USA), () -> {
            for (var all : List.of(Roomful.of(walk, charter, USA, PARTIES), ofUsa.inside(EVERYBODY).after(ofAze))) {
                walk.instant();
                all.become(own(USA));
            }
        });
        walk.step("what was hidden and is shown", PARTIES, () -> {
            for (var all : List.of(Roomful.of(walk, charter, AZE, own(AZE)), ofUsa.inside(own(USA)).after(ofAze))) {
                walk.instant();
                all.become(PARTIES);
            }
            var reading = agreed.reading(ofUsa, AZE, "NO_EVIDENCE", own(AZE));
            agreed.become(reading, own(AZE));
            agreed.become(reading, PARTIES);
        });
        walk.step("what is for everybody and agreed", EVERYBODY, () -> {
            var plan = Roomful.of(walk, charter, AZE, EVERYBODY);
            plan.inside(PARTIES);
            agreed.adopt(plan, AZE, USA);
            log.await(plan.path());
        });
        walk.end();
    }
}
