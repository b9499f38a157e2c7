package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.USA;
import static org.entente.groups.Door.get;
import static org.entente.groups.Door.idIn;
import static org.entente.groups.Door.order;
import static org.entente.groups.Door.patch;
import static org.entente.groups.Door.tagOf;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.companyOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.tokenOf;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.entente.ledger.Disclosure;
import org.entente.ledger.Entry;
import org.entente.ledger.RevisionEntry;
import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

/** What a law asks to be erased is erased, and every proof still holds. */
@InTheService
class ErasureTest {

    private static final String ERASURES = "/ledgers/working-groups/erasures";
    private static final String BASIS = "GDPR Art. 17(1)(b), file 2026/117";
    private static final int FIELDS = 14;

    @Test
    void a_name_is_gone_from_every_revision_and_the_rest_still_opens_its_entry() {
        var path = renamed();
        var before = history(path);
        erase(path, """
                {"rev": 1, "fields": ["state", "change", "actor"]}, {"rev": 2, "fields": ["change"]}""").then().statusCode(200)
                .body("revision", equalTo(3)).body("action", equalTo("REDACTED")).body("record", equalTo(idIn(path)))
                .body("redacts.rev", contains(1, 2)).body("redacts.basis", contains(BASIS, BASIS))
                .body("redacts[0].sd", hasSize(3)).body("state.name.en", equalTo("Name withheld"))
                .body("change", equalTo(Map.of())).body("reason", equalTo("Asked on 3 March"));
        get(auditor(), path + "/history?include=entries").then().statusCode(200)
                .body("items.revision", contains(3, 2, 1)).body("items[2].state", nullValue())
                .body("items[2].change", nullValue()).body("items[2].actor", nullValue()).body("items[1].change", nullValue())
                .body("items[1].state.name.en", equalTo("Name withheld"));
        assertFalse(get(auditor(), path + "/history?include=entries").asString().contains("Elnur"));
        var after = history(path);
        for (int at = 0; at < before.size(); at++) {
            assertEquals(before.get(at).get("entry"), after.get(at + 1).get("entry"), "the entries stay");
        }
        assertEquals(FIELDS - 3, opened(after.get(2)).size());
        assertEquals(FIELDS - 1, opened(after.get(1)).size());
        assertEquals(FIELDS, opened(after.get(0)).size());
        assertEquals(1L, opened(after.get(2)).get("rev"));
    }

    @Test
    void the_redaction_accounts_for_every_digest_without_disclosure() {
        var path = renamed();
        erase(path, "{\"rev\": 1, \"fields\": [\"state\", \"change\"]}").then().statusCode(200);
        var after = history(path);
        var shown = new TreeSet<String>();
        disclosures(after.get(2)).forEach(d -> shown.add(d.digest()));
        var missing = new TreeSet<>(entry(after.get(2)).digests());
        missing.removeAll(shown);
        var redaction = (Map<?, ?>) ((List<?>) opened(after.get(0)).get("redacts")).get(0);
        assertEquals(missing, new TreeSet<>(strings(redaction.get("sd"))));
        assertEquals(BASIS, redaction.get("basis"));
    }

    @Test
    void a_writer_gets_the_leaf_hash_of_what_was_written() {
        var path = Sample.person(AZE);
        var patched = patch(secretariat(), path, tagOf(path), "{\"name\": {\"en\": \"E. M.\"}}");
        patched.then().statusCode(200).header("Ledger-Leaf", equalTo(":" + leafOf(path) + ":"));
        var erased = erase(path, "{\"rev\": 1, \"fields\": [\"reason\"]}");
        erased.then().statusCode(200).header("Ledger-Leaf", equalTo(":" + leafOf(path) + ":"));
        patch(secretariat(), path, tagOf(path), "{\"name\": {\"en\": \"E. M.\"}}").then().statusCode(200)
                .header("Ledger-Leaf", nullValue());
        get(secretariat(), path).then().header("Ledger-Leaf", nullValue());
    }

    @Test
    void the_record_goes_on_from_there() {
        var path = renamed();
        var erased = erase(path, "{\"rev\": 2, \"fields\": [\"change\", \"actor\", \"reason\", \"party\"]}");
        var tag = erased.header("ETag");
        erased.then().statusCode(200);
        get(secretariat(), path).then().body("revision", equalTo(3)).body("name.en", equalTo("Name withheld"))
                .body("recordedAt", equalTo(erased.path("at")));
        patch(secretariat(), path, tag, "{\"office\": {\"en\": \"Adviser\"}}").then().statusCode(200)
                .body("revision", equalTo(4));
        assertEquals(FIELDS, opened(history(path).get(0)).size());
    }

    @Test
    void who_comes_late_learns_that_any_field_may_have_changed_where_the_change_was_erased() {
        var path = Sample.person(AZE);
        var old = tagOf(path);
        patch(secretariat(), path, old, "{\"name\": {\"en\": \"Name withheld\"}}").then().statusCode(200);
        erase(path, "{\"rev\": 2, \"fields\": [\"change\"]}").then().statusCode(200);
        patch(secretariat(), path, old, "{\"office\": {\"en\": \"Adviser\"}}").then().statusCode(412)
                .body("conflicts", contains("office")).body("mergeable", hasSize(0));
    }

    @Test
    void only_the_secretariat_erases() {
        var path = renamed();
        var body = body(path, "{\"rev\": 1, \"fields\": [\"state\"]}");
        for (var token : List.of(viewer(), auditor(), delegateOf(AZE), delegateOf(USA), readerOf(AZE), companyOf(AZE),
                tokenOf("both", AZE, "delegate", "auditor", "partner-writer"), tokenOf("nobody", null))) {
            order(token, ERASURES, "*", body).then().statusCode(403).body("type", equalTo("/problems/role-missing"));
        }
        assertEquals(2, history(path).size());
    }

    @Test
    void what_a_party_keeps_to_itself_does_not_exist_here_either() {
        var hidden = Sample.person(delegateOf(AZE), AZE, "OWN_PARTY");
        order(secretariat(), ERASURES, "*", body(hidden, "{\"rev\": 1, \"fields\": [\"actor\"]}")).then().statusCode(404)
                .body("type", equalTo("/problems/record-unknown"));
        order(tokenOf("usa", USA, "secretariat"), ERASURES, "*", body(hidden, "{\"rev\": 1, \"fields\": [\"actor\"]}")).then()
                .statusCode(404);
        order(secretariat(), ERASURES, "*",
                body("/people/00000000-0000-7000-8000-000000000000", "{\"rev\": 1, \"fields\": [\"actor\"]}")).then()
                .statusCode(404).body("type", equalTo("/problems/record-unknown"));
    }

    @Test
    void an_erasure_needs_a_fresh_tag() {
        var path = renamed();
        var body = body(path, "{\"rev\": 1, \"fields\": [\"state\"]}");
        Door.post(secretariat(), ERASURES, body).then().statusCode(428);
        order(secretariat(), ERASURES, "\"1-abc\"", body).then().statusCode(412);
        order(secretariat(), ERASURES, "nonsense", body).then().statusCode(400);
        assertEquals(2, history(path).size());
    }

    @Test
    void what_cannot_be_erased_is_refused_and_nothing_is_written() {
        var path = renamed();
        for (var field : List.of("action", "entity", "id", "prev", "redacts", "rev", "visibility")) {
            refused(path, "{\"rev\": 1, \"fields\": [\"reason\", \"%s\"]}".formatted(field), 422, "field-identifies");
        }
        for (var field : List.of("name", "State", "salts", "issuer", "erased", "state; drop", "__proto__")) {
            refused(path, "{\"rev\": 1, \"fields\": [\"%s\"]}".formatted(field), 422, "field-unknown");
        }
        refused(path, "{\"rev\": 3, \"fields\": [\"reason\"]}", 422, "revision-unknown");
        refused(path, "{\"rev\": 2147483647, \"fields\": [\"reason\"]}", 422, "revision-unknown");
        refused(path, "{\"rev\": 2, \"fields\": [\"state\"]}", 409, "state-in-force");
        assertEquals(2, history(path).size());
        erase(path, "{\"rev\": 1, \"fields\": [\"state\"]}").then().statusCode(200);
        refused(path, "{\"rev\": 1, \"fields\": [\"reason\", \"state\"]}", 409, "erased-already");
        assertEquals(3, history(path).size());
        assertTrue(opened(history(path).get(2)).containsKey("reason"));
    }

    @Test
    void bodies_of_another_form_are_refused() {
        var path = renamed();
        for (var revisions : List.of("", "null", "{\"rev\": 1}", "{\"fields\": [\"state\"]}", "{\"rev\": 1, \"fields\": []}",
                "{\"rev\": 0, \"fields\": [\"state\"]}", "{\"rev\": -1, \"fields\": [\"state\"]}",
                "{\"rev\": 1.5, \"fields\": [\"state\"]}", "{\"rev\": \"1\", \"fields\": [\"state\"]}",
                "{\"rev\": 4294967297, \"fields\": [\"state\"]}", "{\"rev\": 1, \"fields\": \"state\"}",
                "{\"rev\": 1, \"fields\": [null]}", "{\"rev\": 1, \"fields\": [\"\"]}", "{\"rev\": 1, \"fields\": [{}]}",
                "{\"rev\": 1, \"fields\": [\"state\"], \"salt\": \"x\"}", "{\"rev\": null, \"fields\": [\"state\"]}")) {
            erase(path, revisions).then().statusCode(400).body("type", not(containsString("internal")));
        }
        for (var body : List.of("{}", "[]", "null", "", "{\"record\": \"%s\"}".formatted(idIn(path)),
                body(path, "{\"rev\": 1, \"fields\": [\"state\"]}").replace(BASIS, " "),
                body(path, "{\"rev\": 1, \"fields\": [\"state\"]}").replace(BASIS, "x".repeat(2001)),
                body(path, "{\"rev\": 1, \"fields\": [\"state\"]}").replace("\"basis\"", "\"because\""),
                body(path, "{\"rev\": 1, \"fields\": [\"state\"]}").replace(idIn(path), "1"))) {
            order(secretariat(), ERASURES, "*", body).then().statusCode(400);
        }
        assertEquals(2, history(path).size());
    }

    @Test
    void a_refusal_says_in_azerbaijani_what_to_do() {
        var path = renamed();
        Door.as(secretariat()).header("Accept-Language", "az").header("If-Match", "*")
                .body(body(path, "{\"rev\": 2, \"fields\": [\"state\"]}")).post(ERASURES).then().statusCode(409)
                .body("title", equalTo("Bu vəziyyət qeydin özüdür"));
    }

    @Test
    void a_history_is_paged_over_what_is_erased() {
        var path = renamed();
        erase(path, "{\"rev\": 1, \"fields\": [\"state\", \"change\", \"effectiveOn\", \"actor\"]}").then().statusCode(200);
        var next = get(readerOf(AZE), path + "/history?limit=2&count=true").then().statusCode(200)
                .body("items.revision", contains(3, 2)).body("total", equalTo(3)).extract().<String> path("next");
        get(readerOf(AZE), path + "/history?limit=2&cursor=" + next).then().statusCode(200)
                .body("items.revision", contains(1)).body("items[0].effectiveOn", nullValue());
        get(viewer(), path + "/history").then().statusCode(404);
    }

    /** A person whose name the record no longer says. */
    private static String renamed() {
        var path = Sample.person(AZE);
        patch(secretariat(), path, tagOf(path), "{\"name\": {\"en\": \"Name withheld\", \"az\": null}}").then().statusCode(200);
        return path;
    }

    private static void refused(String path, String revisions, int status, String problem) {
        erase(path, revisions).then().statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    private static Response erase(String path, String revisions) {
        return order(secretariat(), ERASURES, tagOf(path), body(path, revisions));
    }

    private static String body(String path, String revisions) {
        return """
                {"record": "%s", "revisions": [%s], "basis": "%s", "reason": "Asked on 3 March"}""".formatted(idIn(path),
                revisions, BASIS);
    }

    private static List<Map<String, Object>> history(String path) {
        return get(auditor(), path + "/history?include=entries").then().statusCode(200).extract().path("items");
    }

    private static String leafOf(String path) {
        return entry(history(path).get(0)).leafHash().base64();
    }

    private static RevisionEntry entry(Map<String, Object> revision) {
        return (RevisionEntry) Entry.parse(Base64.getDecoder().decode((String) revision.get("entry")));
    }

    private static List<Disclosure> disclosures(Map<String, Object> revision) {
        return strings(revision.get("disclosures")).stream().map(Disclosure::parse).toList();
    }

    private static Map<String, Object> opened(Map<String, Object> revision) {
        return entry(revision).open(disclosures(revision));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
