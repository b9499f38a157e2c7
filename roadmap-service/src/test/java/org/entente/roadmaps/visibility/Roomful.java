package org.entente.roadmaps.visibility;

import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
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

    /** A Term of a charter of its own, which the secretariat keeps. */
    static Exhibit term(VisibilityWalk walk, Audience audience) {
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
        return walk.show(new Exhibit("TERM", "code", code, charter).says(audience, term));
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
        parts.project.partOf(roadmap);
        parts.milestone.partOf(roadmap);
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
        var text = Marker.next();
        report("/progress", json("""
                {'state': 'IN_PROGRESS', 'progress': 20, 'effectiveOn': '2026-03-01', 'reason': '%1$s',
                 'sources': [{'kind': 'ILLUSTRATIVE', 'note': '%1$s'}]}""", text));
        milestone.says(audience, text);
        measure(audience);
    }

    /** Something is measured and something is proven, each in words of its own. */
    private void measure(Audience audience) {
        var text = Marker.next();
        patch(milestone,
                json("'indicators': [{'code': 'KM', 'title': {'en': '%s'}, 'unit': 'km', 'baseline': 0, 'target': 10}]",
                        text));
        report("/actuals", json("""
                {'indicator': 'KM', 'period': '2026', 'value': %2$d, 'sources': [{'kind': 'ILLUSTRATIVE', 'note': '%1$s'}]}""",
                text, month));
        report("/evidence", json("""
                {'title': {'en': '%1$s'}, 'url': 'https://example.org/%1$s', 'mediaType': 'application/pdf', 'bytes': 1,
                 'sha256': '%2$s'}""", text, sha256Of(text)));
        milestone.keeps(text).says(audience);
    }

    /** Another one for each marker. */
    static String sha256Of(String marker) {
        return "0".repeat(64).substring(marker.length() - 2) + marker.substring(2);
    }

    private void report(String what, String body) {
        var path = pathOf(milestone);
        done(as(delegateOf(pen)).header("If-Match", tagOf(path, delegateOf(pen))).body(body).post(path + what));
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

    static Response done(Response answer) {
        assertTrue(answer.statusCode() < 300, answer::asString);
        return answer;
    }

    private static String visibilityOf(Audience audience) {
        return json("'visibility': '%s'", audience.visibility());
    }

    private void amend(Exhibit exhibit, Audience audience, String members) {
        var text = Marker.next();
        patch(exhibit, members + ", " + json(TEXTS, text));
        exhibit.says(audience, text);
    }

    private void patch(Exhibit exhibit, String members) {
        var path = pathOf(exhibit);
        done(as(delegateOf(pen)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(pen)))
                .body("{" + members + "}").patch(path));
    }

    static String pathOf(Exhibit exhibit) {
        return API + "/" + exhibit.kind().toLowerCase(Locale.ROOT) + "s/" + exhibit.id();
    }

    /** Its milestone waits for another's. */
    Roomful after(Roomful other) {
        patch(milestone, json("'dependsOn': ['%s']", other.milestone.id()));
        return this;
    }

    Exhibit roadmap() {
        return roadmap;
    }

    Exhibit milestone() {
        return milestone;
    }

    /** The path of its milestone. */
    String path() {
        return pathOf(milestone);
    }
}
