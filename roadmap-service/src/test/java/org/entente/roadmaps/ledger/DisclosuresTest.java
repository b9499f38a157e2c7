package org.entente.roadmaps.ledger;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.roadmaps.ledger.PublishedLog.PREFIX;
import static org.entente.roadmaps.ledger.PublishedLog.get;
import static org.entente.roadmaps.ledger.PublishedLog.published;
import static org.entente.testkit.Callers.agencyOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.auditorOf;
import static org.entente.testkit.Callers.companyOf;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.readerOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;

import org.entente.ledger.Disclosure;
import org.entente.ledger.Entry;
import org.entente.ledger.RevisionEntry;
import org.entente.ledger.TileSpan;
import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class DisclosuresTest {

    private static final int FIELDS = 14;

    private final PublishedLog log = new PublishedLog();

    private static String drafted(String visibility) {
        return draftRoadmap(charter(), delegateOf(AZE), visibility).then().statusCode(201).extract().header("Location");
    }

    private static void shownTo(String visibility, String path) {
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json("{'visibility': '%s'}", visibility)).patch(path).then().statusCode(200);
    }

    private List<Disclosure> disclosures(String token, long index) {
        var span = log.spanOf(index);
        List<List<String>> items = as(token).get(PREFIX + "disclosures/" + span.path()).then().statusCode(200)
                .header("Cache-Control", "private, no-store").extract().path("items");
        assertEquals(span.width(), items.size());
        return items.get((int) (index % TileSpan.FULL)).stream().map(Disclosure::parse).toList();
    }

    private RevisionEntry entry(long index) {
        return (RevisionEntry) Entry.parse(log.entries(log.spanOf(index)).get((int) (index % TileSpan.FULL)));
    }

    private Map<String, Object> opened(String token, long index) {
        return entry(index).open(disclosures(token, index));
    }

    @Test
    void who_may_see_a_record_opens_its_entry_field_by_field() {
        var path = drafted("PARTIES");
        var index = published(path);
        for (var token : List.of(delegateOf(AZE), delegateOf(USA), agencyOf(USA), readerOf(AZE), secretariat(), auditor(),
                auditorOf(USA))) {
            var fields = opened(token, index);
            assertEquals(FIELDS, fields.size());
            assertEquals(path.substring(path.lastIndexOf('/') + 1), fields.get("id"));
            assertEquals("CREATED", fields.get("action"));
            assertEquals("ROADMAP", fields.get("entity"));
        }
        for (var token : List.of(viewer(), companyOf(AZE), delegateOf("ARM"))) {
            assertEquals(List.of(), disclosures(token, index));
        }
    }

    @Test
    void the_other_partys_draft_is_an_entry_like_any_other_that_tells_nothing() {
        var shared = published(drafted("PARTIES"));
        var draft = published(drafted("OWN_PARTY"));
        for (var token : List.of(delegateOf(USA), auditorOf(USA), readerOf(USA), secretariat(), viewer(), companyOf(AZE))) {
            assertEquals(List.of(), disclosures(token, draft));
        }
        assertEquals(entry(shared).bytes().length, entry(draft).bytes().length);
        assertEquals(FIELDS, entry(draft).digests().size());
        assertEquals(FIELDS, opened(delegateOf(AZE), draft).size());
        assertEquals(FIELDS, opened(auditor(), draft).size());
        // A proof of it is given to everybody: that something was recorded is no secret.
        get("proof/" + draft).then().statusCode(200);
    }

    @Test
    void what_was_drafted_in_secret_stays_so_when_the_draft_is_shared() {
        var path = drafted("OWN_PARTY");
        var drafted = published(path);
        shownTo("PARTIES", path);
        var shared = published(path);
        assertEquals(List.of(), disclosures(delegateOf(USA), drafted));
        var fields = opened(delegateOf(USA), shared);
        assertFalse(fields.containsKey("change"));
        assertEquals(FIELDS - 1, fields.size());
        assertEquals(FIELDS, opened(delegateOf(AZE), shared).size());
        assertEquals(FIELDS, opened(delegateOf(AZE), drafted).size());
    }

    @Test
    void what_was_shared_and_is_withdrawn_follows_the_rule_of_today() {
        var path = drafted("PARTIES");
        var shared = published(path);
        assertEquals(FIELDS, disclosures(delegateOf(USA), shared).size());
        shownTo("OWN_PARTY", path);
        assertEquals(List.of(), disclosures(delegateOf(USA), shared));
        assertEquals(FIELDS, disclosures(delegateOf(AZE), shared).size());
        assertEquals(FIELDS, disclosures(auditor(), shared).size());
    }

    @Test
    void disclosures_are_for_those_with_a_token() {
        published(drafted("PUBLIC"));
        get("disclosures/000.p/1").then().statusCode(401).body("type", equalTo("/problems/token-missing"));
    }

    @Test
    void a_history_with_entries_shows_the_same() {
        var path = drafted("PARTIES");
        var index = published(path);
        List<String> told = as(delegateOf(USA)).get(path + "/history?include=entries").then().extract()
                .path("items[0].disclosures");
        assertEquals(told, disclosures(delegateOf(USA), index).stream().map(Disclosure::text).toList());
    }
}
