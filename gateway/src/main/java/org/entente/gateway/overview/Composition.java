package org.entente.gateway.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.entente.gateway.GatewayProblem;
import org.entente.gateway.Owner;
import org.entente.web.Lookback;

import io.vertx.ext.web.RoutingContext;

/** Asks for all parts of a view before it waits for the first. */
@Singleton
class Composition {

    private static final int MOST = 100;
    private static final int FEW_MEETINGS = 5;

    private final RoadmapRecords roadmaps;
    private final WorkingGroupRecords groups;
    private final Questions questions;
    private final Lookback lookback;
    private final Clock clock;

    Composition(@RestClient RoadmapRecords roadmaps, @RestClient WorkingGroupRecords groups, Questions questions,
            Lookback lookback, Clock clock) {
        this.roadmaps = roadmaps;
        this.groups = groups;
        this.questions = questions;
        this.lookback = lookback;
        this.clock = clock;
    }

    CharterOverview ofCharter(RoutingContext rc, String id) {
        var caller = OnBehalf.of(rc, lookback);
        var charter = questions.ask(rc, Owner.ROADMAP_SERVICE, "charter", roadmaps.charter(caller, id));
        var terms = questions.ask(rc, Owner.ROADMAP_SERVICE, "terms", roadmaps.terms(caller, id, MOST));
        var plans = questions.ask(rc, Owner.ROADMAP_SERVICE, "roadmaps", roadmaps.roadmaps(caller, id, null, MOST));
        var tables = questions.ask(rc, Owner.WORKINGGROUP_SERVICE, "workingGroups", groups.workingGroups(caller, id, MOST));
        var next = nextMeetings(rc, caller, id, null);
        var last = lastMeetings(rc, caller, id, null);
        mustBeGiven(charter.join(), Owner.ROADMAP_SERVICE);
        var answers = List.of(charter.join(), terms.join(), plans.join(), tables.join(), next.join(), last.join());
        return new CharterOverview(charter.join().record(), terms.join().items(), plans.join().items(), tables.join().items(),
                new Meetings(next.join().items(), last.join().items()), More.of(shown(answers)),
                Unavailable.of(answers.stream()));
    }

    WorkingGroupOverview ofWorkingGroup(RoutingContext rc, UUID id) {
        var caller = OnBehalf.of(rc, lookback);
        var group = questions.ask(rc, Owner.WORKINGGROUP_SERVICE, "workingGroup", groups.workingGroup(caller, id));
        var members = questions.ask(rc, Owner.WORKINGGROUP_SERVICE, "memberships",
                groups.memberships(caller, id, today(), MOST));
        var plans = questions.ask(rc, Owner.ROADMAP_SERVICE, "roadmaps", roadmaps.roadmaps(caller, null, id, MOST));
        var next = nextMeetings(rc, caller, null, id);
        var last = lastMeetings(rc, caller, null, id);
        // Only the group knows its charter.
        var terms = group.thenCompose(found -> termsFor(rc, caller, found));
        mustBeGiven(group.join(), Owner.WORKINGGROUP_SERVICE);
        var answers = List.of(group.join(), members.join(), plans.join(), terms.join(), next.join(), last.join());
        return new WorkingGroupOverview(group.join().record(), members.join().items(),
                new Meetings(next.join().items(), last.join().items()), plans.join().items(), terms.join().items(),
                More.of(shown(answers)), Unavailable.of(answers.stream()));
    }

    private CompletableFuture<Answer> termsFor(RoutingContext rc, OnBehalf caller, Answer group) {
        if (!group.isGiven()) {
            return CompletableFuture.completedFuture(questions.without(rc, Owner.WORKINGGROUP_SERVICE, "terms"));
        }
        return questions.ask(rc, Owner.ROADMAP_SERVICE, "terms",
                roadmaps.terms(caller, group.body().path("charter").asText(), MOST));
    }

    private CompletableFuture<Answer> nextMeetings(RoutingContext rc, OnBehalf caller, String charter, UUID group) {
        return questions.ask(rc, Owner.WORKINGGROUP_SERVICE, "meetings.next",
                groups.meetings(caller, charter, group, today(), null, "startsOn", FEW_MEETINGS));
    }

    private CompletableFuture<Answer> lastMeetings(RoutingContext rc, OnBehalf caller, String charter, UUID group) {
        return questions.ask(rc, Owner.WORKINGGROUP_SERVICE, "meetings.last",
                groups.meetings(caller, charter, group, null, today().minusDays(1), "-startsOn", FEW_MEETINGS));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Of meetings a few are meant to be shown: that there are more is no gap. */
    private static Stream<Answer> shown(List<Answer> answers) {
        return answers.stream().filter(answer -> !answer.part().startsWith("meetings"));
    }

    private static void mustBeGiven(Answer record, Owner owner) {
        if (record.isRefused()) {
            throw new OwnersRefusal(record);
        }
        if (!record.isGiven()) {
            throw GatewayProblem.SERVICE_DOWN.because(owner);
        }
    }
}
