package org.entente.roadmaps.visibility;

import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.visibility.Roomful.done;
import static org.entente.roadmaps.visibility.Roomful.pathOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;

import org.entente.testkit.visibility.Audience;
import org.entente.testkit.visibility.Exhibit;
import org.entente.testkit.visibility.Marker;
import org.entente.testkit.visibility.VisibilityWalk;

import io.restassured.response.Response;

/** What the Parties say to each other about their plans: proposals, what they adopt, and how each finds a milestone to be. */
final class Agreed {

    private static final String API = "/api/v1";

    private final VisibilityWalk walk;

    Agreed(VisibilityWalk walk) {
        this.walk = walk;
    }

    /** A draft of one Party that both adopt, with a reservation of the other's; then the other proposes something more. */
    void adopt(Roomful plan, String pen, String other) {
        var roadmap = plan.roadmap();
        var path = pathOf(roadmap) + "/proposals";
        var adoption = proposed(path, pen, json("'purpose': 'ADOPT', 'against': %d", revisionOf(pathOf(roadmap))), "PROPOSAL",
                roadmap);
        var text = Marker.next();
        done(as(delegateOf(other)).body(json("""
                {'position': 'ENDORSED', 'round': 1, 'reservation': {'en': '%1$s'}, 'reason': '%1$s'}""", text))
                .post(path + "/" + adoption.id() + "/endorsements"));
        adoption.says(Audience.PARTIES, text);
        String edition = as(auditor()).get(pathOf(roadmap) + "/editions").path("items[0].id");
        walk.show(new Exhibit("EDITION", "number", "1", edition, roadmap).says(Audience.PARTIES, text));
        var milestone = plan.milestone();
        var wish = Marker.next();
        proposed(path, other, json("""
                'purpose': 'AMEND', 'against': %d, 'changes': [{'action': 'AMEND', 'kind': 'MILESTONE', 'record': '%s',
                 'revision': %d, 'values': {'title': {'en': '%s'}}}]""", revisionOf(pathOf(roadmap)), milestone.id(),
                revisionOf(pathOf(milestone)), wish), "PROPOSAL", roadmap).says(Audience.PARTIES, wish);
    }

    /** A Term is to be extended. */
    void extend(Exhibit term, String pen) {
        var path = API + "/charters/" + term.whole().id() + "/terms/" + term.id();
        proposed(path + "/proposals", pen, json("""
                'purpose': 'AMEND', 'against': %1$d, 'changes': [{'action': 'AMEND', 'kind': 'TERM', 'record': '%2$s',
                 'revision': %1$d, 'values': {'extendedTo': '2027-05-10'}}]""", revisionOf(path),
                (String) as(auditor()).get(path).path("id")), "TERM_PROPOSAL", term);
    }

    private static int revisionOf(String path) {
        return as(auditor()).get(path).path("revision");
    }

    private Exhibit proposed(String path, String pen, String members, String kind, Exhibit whole) {
        var reason = Marker.next();
        Response made = done(as(delegateOf(pen)).body("{" + members + json(", 'reason': '%s'}", reason)).post(path));
        String id = made.path("id");
        return walk.show(new Exhibit(kind, "proposal", id, whole).isNamedInTheOpen().says(Audience.PARTIES, reason));
    }

    /** How a Party finds a milestone to be. */
    Exhibit reading(Roomful plan, String pen, String reading, Audience audience) {
        var text = Marker.next();
        String id = done(as(delegateOf(pen)).body(json("""
                {'reading': '%2$s', 'assessedOn': '2026-06-01', 'visibility': '%3$s', 'assessorRole': '%1$s', %4$s}""", text,
                reading, audience.visibility(), wordsOf(text))).post(plan.path() + "/assessments")).path("id");
        return walk.show(new Exhibit("ASSESSMENT", "id", id, null).heldBy(pen).says(audience, text));
    }

    /** The same, said anew to others. */
    void become(Exhibit reading, Audience audience) {
        var text = Marker.next();
        var path = API + "/assessments/" + reading.id();
        done(as(delegateOf(reading.pen())).contentType("application/merge-patch+json")
                .header("If-Match", as(auditor()).get(path).header("ETag")).body(json("""
                        {'visibility': '%2$s', 'assessorRole': '%1$s', %3$s}""", text, audience.visibility(), wordsOf(text)))
                .patch(path));
        reading.says(audience, text);
        walk.instant();
    }

    private static String wordsOf(String text) {
        return """
                'method': {'en': '%1$s'}, 'sources': [{'kind': 'ILLUSTRATIVE', 'note': '%1$s'}],
                'evidence': [{'title': {'en': '%1$s'}, 'url': 'https://example.org/%1$s', 'mediaType': 'application/pdf',
                              'bytes': 1, 'sha256': '%2$s'}]""".formatted(text, Roomful.sha256Of(text));
    }
}
