package org.entente.roadmaps.visibility;

import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.visibility.Audience.PARTIES;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.entente.testkit.visibility.Audience;
import org.entente.testkit.visibility.Exhibit;
import org.entente.testkit.visibility.Marker;
import org.entente.testkit.visibility.VisibilityWalk;

import io.restassured.response.Response;

/** Records of a charter, one of each kind, whose every text is a marker; each change says all of it anew. */
final class Roomful {

    private static final String API = "/api/v1";
    private static final String TEXTS = "'title': {'en': '%1$s', 'az': '%1$s'}, 'sources': [{'kind': 'ILLUSTRATIVE', 'note': '%1$s'}]";

    private final VisibilityWalk walk;
    private final String pen;
    private final Audience first;
    private Exhibit roadmap;
    private Exhibit project;
    private Exhibit milestone;
    private int month = 5;

    private Roomful(VisibilityWalk walk, String pen, Audience first) {
        this.walk = walk;
        this.pen = pen;
        this.first = first;
    }

    /** A charter with a Term, which the secretariat keeps. */
    static Exhibit charter(VisibilityWalk walk, Audience audience) {
        var slug = Marker.next();
        var text = Marker.next();
        done(as(secretariat()).body(json("""
                {'id': '%2$s', 'shortTitle': {'en': '%1$s'}, 'parties': ['USA', 'AZE'], 'signedOn': '2026-02-10',
                 'authenticLanguages': ['en', 'az'], 'visibility': '%3$s', 'signedAt': {'en': '%1$s'},
                 'areas': [{'code': 'energy', 'title': {'en': '%1$s'}}],
                 'clauses': [{'code': 'I.2', 'title': {'en': '%1$s'}, 'force': 'INTENT', 'area': 'energy'}], %4$s}""", text,
                slug,
                audience.visibility(), TEXTS.formatted(text))).post(API + "/charters"));
        var charter = walk.show(new Exhibit("CHARTER", "id", slug, null).says(audience, text));
        var code = Marker.next();
        var term = Marker.next();
        done(as(secretariat())
                .body(json("{'code': '%s', 'anchor': 'SIGNED_ON', 'period': 'P3M', %s}", code, TEXTS.formatted(term)))
                .post(API + "/charters/{id}/terms", slug));
        extensionOf(walk, walk.show(new Exhibit("TERM", "code", code, charter).says(audience, term)), slug);
        return charter;
    }

    /** What the Parties are asked of a Term, they alone are told, whoever may see the Term. */
    private static void extensionOf(VisibilityWalk walk, Exhibit term, String slug) {
        var reason = Marker.next();
        var path = API + "/charters/" + slug + "/terms/" + term.id();
        var made = done(as(delegateOf("USA")).body(
                json("""
                        {'purpose': 'AMEND', 'against': 1, 'reason': '%s', 'changes': [{'action': 'AMEND', 'kind': 'TERM', 'record': '%s',
                         'revision': 1, 'values': {'extendedTo': '2099-01-01'}}]}""",
                        reason,
                        as(delegateOf("USA")).get(path).<String> path("id")))
                .post(path + "/proposals"));
        walk.show(new Exhibit("TERM_PROPOSAL", "proposal", made.path("id"), term).heldBy("USA").says(PARTIES, reason));
    }

    /** Both Parties adopt the roadmap: a proposal, what was said of it, and an edition that names it. */
    Roomful agree() {
        var reason = Marker.next();
        var path = pathOf(roadmap) + "/proposals";
        int against = as(delegateOf(pen)).get(pathOf(roadmap)).path("revision");
        var made = done(as(delegateOf(pen)).body(json("{'purpose': 'ADOPT', 'against': %d, 'reason': '%s'}", against, reason))
                .post(path));
        String id = made.path("id");
        var reservation = Marker.next();
        done(as(delegateOf(pen.equals("USA") ? "AZE" : "USA")).body(json("""
                {'position': 'ENDORSED', 'round': 1, 'reservation': {'en': '%s'}}""", reservation))
                .post(path + "/" + id + "/endorsements"));
        walk.show(new Exhibit("PROPOSAL", "proposal", id, roadmap).heldBy(pen).says(PARTIES, reason, reservation));
        walk.show(new Exhibit("EDITION", "number", "1", roadmap).says(PARTIES, reservation));
        return this;
    }

    /** The pen's Party reads the milestone, for these eyes. */
    Roomful assess(Audience toWhom) {
        var text = Marker.next();
        var made = done(as(delegateOf(pen)).body(json("""
                {'reading': 'LIMITED', 'method': {'en': '%1$s'}, 'assessedOn': '2026-06-01', 'visibility': '%2$s',
                 'sources': [{'kind': 'ILLUSTRATIVE', 'note': '%1$s'}]}""", text, toWhom.visibility()))
                .post(pathOf(milestone) + "/assessments"));
        walk.show(new Exhibit("ASSESSMENT", "id", made.path("id"), null).heldBy(pen).says(toWhom, text));
        return this;
    }

    /** A roadmap with a project and a milestone. */
    static Roomful of(VisibilityWalk walk, Exhibit charter, String pen, Audience audience) {
        var all = new Roomful(walk, pen, audience);
        all.roadmap = all.make("ROADMAP", "/roadmaps", json("'charter': '%s', 'area': 'energy', 'summary': {'en': 'S'}",
                charter.id()));
        all.fill(all.roadmap);
        return all;
    }

    /** A project and a milestone of the same Party in its roadmap that is there already. */
    Roomful inside(Audience audience) {
        var parts = new Roomful(walk, pen, audience);
        parts.fill(roadmap);
        return parts;
    }

    private void fill(Exhibit whole) {
        project = make("PROJECT", "/roadmaps/" + whole.id() + "/projects", json("'summary': {'en': 'S'}"));
        milestone = make("MILESTONE", "/roadmaps/" + whole.id() + "/milestones",
                json("'project': '%s', 'responsibleParty': '%s', 'dueOn': '2026-05-10'", project.id(), pen));
        live(first);
    }

    private Exhibit make(String kind, String path, String members) {
        var code = Marker.next();
        var text = Marker.next();
        var made = done(as(delegateOf(pen)).body("{" + json("'code': '%s', 'visibility': '%s', ", code, first.visibility())
                + members + ", " + json(TEXTS, text) + "}").post(API + path));
        String id = made.path("id");
        return walk.show(new Exhibit(kind, "id", id, null).heldBy(pen).called(code).says(first, text));
    }

    /** The milestone's due day moves, and its report comes late; each says something of its own. */
    private void live(Audience audience) {
        amend(milestone, audience, json("'dueOn': '2026-%02d-10'", ++month));
        var path = pathOf(milestone);
        var text = Marker.next();
        done(as(delegateOf(pen)).header("If-Match", tagOf(path, delegateOf(pen))).body(json("""
                {'state': 'IN_PROGRESS', 'progress': 20, 'effectiveOn': '2026-03-01', 'reason': '%1$s',
                 'sources': [{'kind': 'ILLUSTRATIVE', 'note': '%1$s'}]}""", text)).post(path + "/progress"));
        milestone.says(audience, text);
    }

    /** What all of it says from here on, and to whom: hidden from the parts upwards, shown from the whole downwards. */
    void become(Audience audience) {
        var narrower = audience.visibility().equals("OWN_PARTY");
        if (roadmap != null && !narrower) {
            amend(roadmap, audience, visibilityOf(audience));
        }
        if (!narrower) {
            amend(project, audience, visibilityOf(audience));
        }
        amend(milestone, audience, visibilityOf(audience));
        walk.instant();
        live(audience);
        if (narrower) {
            amend(project, audience, visibilityOf(audience));
        }
        if (roadmap != null && narrower) {
            amend(roadmap, audience, visibilityOf(audience));
        }
        walk.instant();
    }

    private static Response done(Response answer) {
        assertTrue(answer.statusCode() < 300, answer::asString);
        return answer;
    }

    private static String visibilityOf(Audience audience) {
        return json("'visibility': '%s'", audience.visibility());
    }

    private void amend(Exhibit exhibit, Audience audience, String members) {
        var text = Marker.next();
        var path = pathOf(exhibit);
        done(as(delegateOf(pen)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(pen)))
                .body("{" + members + ", " + json(TEXTS, text) + "}").patch(path));
        exhibit.says(audience, text);
    }

    private static String pathOf(Exhibit exhibit) {
        return API + "/" + exhibit.kind().toLowerCase(Locale.ROOT) + "s/" + exhibit.id();
    }

    /** The path of its milestone. */
    String path() {
        return pathOf(milestone);
    }
}
