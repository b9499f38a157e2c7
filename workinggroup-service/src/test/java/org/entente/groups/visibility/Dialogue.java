package org.entente.groups.visibility;

import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.visibility.Audience.PARTIES;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.entente.testkit.visibility.Audience;
import org.entente.testkit.visibility.Exhibit;
import org.entente.testkit.visibility.Marker;
import org.entente.testkit.visibility.VisibilityWalk;

import io.restassured.response.Response;

/** Records of the dialogue whose every text is a marker; each change says all of it anew. */
final class Dialogue {

    static final String CHARTER = "us-az-2027";

    private static final String API = "/api/v1";
    private static final String SAID = "'%1$s': {'en': '%2$s', 'az': '%2$s'}, 'sources': [{'kind': 'ILLUSTRATIVE', 'note': '%2$s'}]";

    private final VisibilityWalk walk;

    Dialogue(VisibilityWalk walk) {
        this.walk = walk;
    }

    Exhibit organization(String pen, Audience audience) {
        return make("ORGANIZATION", "/organizations", pen, audience, "name", "'kind': 'AGENCY'");
    }

    Exhibit person(String pen, Audience audience) {
        return make("PERSON", "/people", pen, audience, "name", null);
    }

    Exhibit group(Audience audience) {
        return make("WORKING_GROUP", "/working-groups", null, audience, "name",
                "'charter': '" + CHARTER + "', 'areas': ['energy']");
    }

    Exhibit meeting(Exhibit group, Audience audience) {
        return make("MEETING", pathOf(group) + "/meetings", null, audience, "title",
                "'startsOn': '2026-06-01', 'mode': 'ONLINE'");
    }

    /** Of somebody who is known to all, since the seat tells of him. */
    Exhibit seat(Exhibit group, Exhibit person, Audience audience) {
        var text = Marker.next();
        String id = done(as(secretariat()).body(json("""
                {'person': '%s', 'onBehalfOf': '%s', 'role': 'DELEGATE', 'from': '2026-02-10', 'visibility': '%s', %s}""",
                person.id(), person.pen(), audience.visibility(), SAID.formatted("credentials", text)))
                .post(API + pathOf(group) + "/memberships")).path("id");
        return walk.show(new Exhibit("MEMBERSHIP", "membership", id, group).heldBy(person.pen()).says(audience, text));
    }

    /** The Parties adopt a mandate of the group: what it says the group says too, how they came to agree is theirs. */
    Exhibit agree(Exhibit group) {
        var mandate = Marker.next();
        var path = API + pathOf(group);
        done(as(secretariat()).contentType("application/merge-patch+json").header("If-Match", "*")
                .body(json("{'mandate': {'title': {'en': '%s'}}}", mandate)).patch(path));
        group.says(group.audience(), mandate);
        var reason = Marker.next();
        int against = as(auditor()).get(path).path("revision");
        String id = done(
                as(delegateOf("USA")).body(json("{'purpose': 'ADOPT', 'against': %d, 'reason': '%s'}", against, reason))
                        .post(path + "/proposals"))
                .path("id");
        var reservation = Marker.next();
        done(as(delegateOf("AZE")).body(json("{'position': 'ENDORSED', 'round': 1, 'reservation': {'en': '%s'}}", reservation))
                .post(path + "/proposals/" + id + "/endorsements"));
        walk.show(new Exhibit("PROPOSAL", "proposal", id, group).heldBy("USA").says(PARTIES, reason, reservation));
        String adopted = as(auditor()).get(path + "/mandates").path("items[0].id");
        walk.show(new Exhibit("MANDATE", "number", "1", adopted, group).says(PARTIES, reservation));
        return group;
    }

    private Exhibit make(String kind, String path, String pen, Audience audience, String member, String members) {
        var code = Marker.next();
        var text = Marker.next();
        var body = json("{'code': '%s', 'visibility': '%s', %s%s%s}", code, audience.visibility(),
                pen == null ? "" : "'party': '" + pen + "', ", members == null ? "" : members + ", ",
                SAID.formatted(member, text));
        String id = done(as(writerOf(pen)).body(body).post(API + path)).path("id");
        return walk.show(new Exhibit(kind, "id", id, null).heldBy(pen).called(code).says(audience, text));
    }

    /** Says something else, to others. */
    void become(Exhibit exhibit, Audience audience) {
        var text = Marker.next();
        var member = exhibit.kind().equals("MEETING") ? "title" : exhibit.kind().equals("MEMBERSHIP") ? "credentials" : "name";
        var path = API + pathOf(exhibit);
        var tag = as(auditor()).get(path).header("ETag");
        done(as(writerOf(exhibit.pen())).contentType("application/merge-patch+json").header("If-Match", tag)
                .body(json("{'visibility': '%s', %s}", audience.visibility(), SAID.formatted(member, text))).patch(path));
        exhibit.says(audience, text);
        walk.instant();
    }

    private static String writerOf(String pen) {
        return pen == null ? secretariat() : delegateOf(pen);
    }

    static String pathOf(Exhibit exhibit) {
        return switch (exhibit.kind()) {
            case "ORGANIZATION" -> "/organizations/";
            case "PERSON" -> "/people/";
            case "MEETING" -> "/meetings/";
            case "MEMBERSHIP" -> pathOf(exhibit.whole()) + "/memberships/";
            default -> "/working-groups/";
        } + exhibit.id();
    }

    private static Response done(Response answer) {
        assertTrue(answer.statusCode() < 300, answer::asString);
        return answer;
    }

    private static String json(String text, Object... values) {
        return text.formatted(values).replace('\'', '"');
    }
}
