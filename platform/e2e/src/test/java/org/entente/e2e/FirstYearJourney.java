package org.entente.e2e;

import static org.entente.e2e.Callers.as;
import static org.entente.e2e.Callers.idOf;
import static org.entente.e2e.Callers.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

/** A charter's first year: what the Parties agree, dispute, move and miss, and what an auditor asks about it at the end. */
@OnTheStack
class FirstYearJourney {

    private static final String USA = "delegate-usa";
    private static final String AZE = "delegate-aze";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String charter = "first-year-" + UUID.randomUUID();
    private String roadmap;

    @Test
    void a_charters_first_year() {
        foundedInFebruary();
        var survey = draftedInMarch("SURVEY", "Route surveyed", AZE, "2026-06-30");
        var permits = draftedInMarch("PERMITS", "Permits granted", AZE, "2026-07-31");
        var cable = draftedInMarch("CABLE", "Cable laid", USA, "2026-09-30");
        adoptedAfterAnObjection();
        reportedDisputedAndConfirmed(survey);
        datedAnewWithAReservation(permits);
        silenceOverTheHolidays(cable);
        extendedTheTerm();
        askedByTheAuditor(survey, permits, cable);
    }

    private void foundedInFebruary() {
        as("secretariat").body(
                json("""
                        {'id': '%s', 'title': {'en': 'A charter', 'az': 'Xartiya'}, 'parties': ['USA', 'AZE'],
                         'signedOn': '2026-02-10', 'authenticLanguages': ['en', 'az'], 'visibility': 'PUBLIC', 'areas': [{'code': 'energy', 'title': {'en': 'Energy'}}],
                         'clauses': [{'code': 'I.2', 'title': {'en': 'Interconnectors'}, 'force': 'INTENT', 'area': 'energy'}]}""",
                        charter))
                .post("/api/v1/charters").then().statusCode(201);
        as("secretariat").body(json("""
                {'code': 'list', 'title': {'en': 'List of projects decided'}, 'anchor': 'SIGNED_ON', 'period': 'P3M'}"""))
                .post("/api/v1/charters/" + charter + "/terms").then().statusCode(201);
        roadmap = "/api/v1/roadmaps/" + idOf(as(USA).body(
                json("""
                        {'charter': '%s', 'code': 'ENERGY', 'area': 'energy', 'title': {'en': 'Interconnectors', 'az': 'Əlaqələndiricilər'},
                         'visibility': 'OWN_PARTY'}""",
                        charter))
                .post("/api/v1/roadmaps"));
        as(AZE).get(roadmap).then().statusCode(404);
    }

    private String draftedInMarch(String code, String title, String by, String dueOn) {
        return "/api/v1/milestones/" + idOf(as(USA).body(json("""
                {'code': '%s', 'title': {'en': '%s'}, 'responsibleParty': '%s', 'dueOn': '%s', 'clauses': ['I.2']}""", code,
                title, by.endsWith("usa") ? "USA" : "AZE", dueOn)).post(roadmap + "/milestones"));
    }

    private void adoptedAfterAnObjection() {
        as(USA).body(adoption()).post(roadmap + "/proposals").then().statusCode(409).body("type", endsWith("not-shown-to-all"));
        var parts = as(USA).get(roadmap + "?include=milestones").then().extract();
        as(USA).contentType("application/merge-patch+json").header("If-Match", "*").body(json("{'visibility': 'PARTIES'}"))
                .patch(roadmap).then().statusCode(200);
        parts.<List<String>> path("milestones.id").forEach(id -> as(USA)
                .contentType("application/merge-patch+json").header("If-Match", "*").body(json("{'visibility': 'PARTIES'}"))
                .patch("/api/v1/milestones/" + id).then().statusCode(200));
        var first = proposed(adoption());
        as(AZE).get("/api/v1/proposals/roadmaps?awaiting=AZE&charter=" + charter).then().body("items", hasSize(1));
        said(first, AZE, "OBJECTED", "The permits take longer.");
        as(USA).contentType("application/merge-patch+json").header("If-Match", "*").body(json("{'dueOn': '2026-08-31'}"))
                .patch(milestone("PERMITS")).then().statusCode(200);
        var second = proposed(adoption());
        as("secretariat").body(json("{'position': 'ENDORSED', 'round': 1}")).post(second + "/endorsements").then()
                .statusCode(403).body("type", endsWith("speaks-for-no-party"));
        said(second, AZE, "ENDORSED", "As amended.");
        as("auditor").get(roadmap).then().body("state", is("AGREED")).body("edition", is(1));
        as(USA).contentType("application/merge-patch+json").header("If-Match", "*").body(json("{'dueOn': '2027-08-31'}"))
                .patch(milestone("PERMITS")).then().statusCode(409).body("propose.href", is(roadmap + "/proposals"));
    }

    private void reportedDisputedAndConfirmed(String survey) {
        for (var round = 0; round < 2; round++) {
            as(AZE).header("If-Match", "*").body(json("""
                    {'state': 'REPORTED', 'achievedOn': '2026-06-%d', 'effectiveOn': '2026-06-%d'}""", 20 + round, 20 + round))
                    .post(survey + "/progress").then().statusCode(200);
            as(USA).header("If-Match", "*").body(json("{'state': 'REPORTED', 'achievedOn': '2026-06-20'}"))
                    .post(survey + "/progress").then().statusCode(403);
            var confirmation = proposed(AZE, changed("CONFIRM", "", json("{'action': 'CONFIRM', 'kind': 'MILESTONE', %s}",
                    named(survey))));
            said(confirmation, USA, round == 0 ? "OBJECTED" : "ENDORSED", "The report says so.");
            as(AZE).get(survey).then().body("state", is(round == 0 ? "REPORTED" : "ACHIEVED"));
        }
        as(AZE).get(survey).then().body("timeliness", is("MET")).body("achievedOn", is("2026-06-21"));
    }

    private void datedAnewWithAReservation(String permits) {
        var proposal = proposed(AZE, changed("AMEND", json("'reasonCode': 'LEGISLATION', 'effectiveOn': '2026-08-20',"),
                json("{'action': 'AMEND', 'kind': 'MILESTONE', %s, 'values': {'dueOn': '2026-10-31'}}", named(permits))));
        as(USA).body(json("{'position': 'ENDORSED', 'round': 1, 'reservation': {'en': 'No further delay.'}}"))
                .post(proposal + "/endorsements").then().statusCode(200).body("edition", is(2));
        as(AZE).get(permits).then().body("dueOn", is("2026-10-31")).body("firstDueOn", is("2026-08-31"))
                .body("timeliness", is("OVERDUE")).body("slippageFromFirstDays", greaterThanOrEqualTo(61));
    }

    private void silenceOverTheHolidays(String cable) {
        var silent = proposed(USA,
                changed("AMEND", json("'procedure': 'SILENCE', 'deadline': '%s', 'reasonCode': 'DEPENDENCY',",
                        Instant.now().plusSeconds(3)),
                        json("{'action': 'AMEND', 'kind': 'MILESTONE', %s, 'values': {'dueOn': '2026-12-31'}}", named(cable))));
        as(AZE).get(silent).then().body("state", is("OPEN")).body("awaiting", contains("AZE"));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (as(AZE).get(silent).path("state").equals("OPEN")) {
            assertTrue(System.nanoTime() < end, "nobody has drawn the conclusion of the silence");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        as(AZE).get(silent).then().body("state", is("ADOPTED")).body("outcome.because", is("NOBODY_OBJECTED"))
                .body("edition", is(3));
    }

    private void extendedTheTerm() {
        var term = "/api/v1/charters/" + charter + "/terms/list";
        var draft = changed("AMEND", json("'decision': 'ENERGY-2026-03',"),
                json("{'action': 'AMEND', 'kind': 'TERM', %s, 'values': {'extendedTo': '2027-02-10'}}", named(term)))
                .replaceFirst("\"against\": \\d+", "\"against\": 1");
        var proposal = as(AZE).body(draft).post(term + "/proposals").then().statusCode(201).extract().header("Location");
        said(proposal, USA, "ENDORSED", "As decided.");
        as("viewer").get(term).then().body("status", is("EXTENDED")).body("extendedTo", is("2027-02-10"));
    }

    private void askedByTheAuditor(String survey, String permits, String cable) {
        as("auditor").get(roadmap + "/editions").then().statusCode(200).body("items.number", contains(1, 2, 3))
                .body("items[1].reservations[0].text.en", is("No further delay."));
        as("auditor").get(roadmap + "/editions/1").then().body("milestones.find { it.code == 'PERMITS' }.dueOn",
                is("2026-08-31"));
        as("auditor").get(roadmap + "/difference?from=edition:1").then().statusCode(200).body("dueDatesMoved.count", is(2));
        as(AZE).accept("text/plain").header("Accept-Language", "az").get(roadmap + "/difference?from=edition:1&to=edition:3")
                .then().statusCode(200).body(containsString("PERMITS"));
        // The survey is not late, the permits are, and what the Parties agreed counts from the day that they agreed on.
        as("auditor").get("/api/v1/milestones?timeliness=OVERDUE&charter=" + charter).then().body("items.code",
                contains("PERMITS"));
        as("auditor").get(permits + "?effectiveAt=2026-08-25").then().body("dueOn", is("2026-10-31"));
        as("auditor").get("/api/v1/audit/slippage?sort=at&charter=" + charter + "&asOf="
                + Instant.now().truncatedTo(ChronoUnit.MICROS)).then().statusCode(200)
                .body("items.proposedBy", hasItems("AZE", "USA"))
                .body("items.reasonCode", hasItems("LEGISLATION", "DEPENDENCY"))
                .body("items.edition", hasItems(2, 3));
        as("auditor").get(cable + "/history").then().body("items[0].actor", is("silence-procedure"))
                .body("items[0].action", is("DUE_DATE_MOVED"));
        as("auditor").get(survey + "/history").then().body("items.action", hasItem("STATE_CHANGED"));
        as("auditor").get("/api/v1/changes/roadmaps?kind=PROPOSAL&charter=" + charter).then().statusCode(200)
                .body("items.action", hasItems("REJECTED", "ADOPTED", "CREATED"));
        as("viewer").get("/api/v1/proposals/roadmaps?charter=" + charter).then().statusCode(200).body("items", empty());
        as("company-usa").get(roadmap + "/editions/1").then().statusCode(404);
        as("auditor").get(roadmap + "/proposals?state=OPEN").then().body("items", empty());
        as("auditor").get(roadmap + "/proposals?state=ADOPTED&count=true").then().body("total", is(4))
                .body("items.party", not(hasItem(equalTo("GEO"))));
    }

    private String milestone(String code) {
        return "/api/v1/milestones/"
                + as(USA).get(roadmap + "?include=milestones").path("milestones.find { it.code == '" + code + "' }.id");
    }

    private String adoption() {
        return json("{'purpose': 'ADOPT', 'against': %d, 'reason': 'It is ready.'}", revisionOf(roadmap));
    }

    private String changed(String purpose, String more, String change) {
        return json("{'purpose': '%s', %s 'against': %d, 'reason': 'As things are.', 'changes': [%s]}", purpose, more,
                revisionOf(roadmap), change);
    }

    private static String named(String record) {
        var found = as(USA).get(record).then().statusCode(200).extract();
        return json("'record': '%s', 'revision': %d", found.<String> path("id"), found.<Integer> path("revision"));
    }

    private static int revisionOf(String record) {
        return as(USA).get(record).then().statusCode(200).extract().path("revision");
    }

    private String proposed(String draft) {
        return proposed(USA, draft);
    }

    private String proposed(String by, String draft) {
        return as(by).body(draft).post(roadmap + "/proposals").then().statusCode(201).extract().header("Location");
    }

    private static void said(String proposal, String by, String position, String reason) {
        as(by).body(json("{'position': '%s', 'round': 1, 'reason': '%s'}", position, reason)).post(proposal + "/endorsements")
                .then().statusCode(200);
    }
}
