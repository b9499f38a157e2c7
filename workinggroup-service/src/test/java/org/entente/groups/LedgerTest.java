package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.USA;
import static org.entente.groups.Door.get;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.entente.ledger.Disclosure;
import org.entente.ledger.Entry;
import org.entente.ledger.EntryBundle;
import org.entente.ledger.Policy;
import org.entente.ledger.ProofFile;
import org.entente.ledger.RevisionEntry;
import org.entente.ledger.TileSpan;
import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;
import io.restassured.response.Response;

/**
 * This service's log under its own addresses; what a log must be is tested where it is read in full, in the roadmap-service.
 */
@InTheService
class LedgerTest {

    private static final String LOG = "/api/v1/ledgers/working-groups/";
    private static final int FIELDS = 14;
    private static final long PATIENCE_SECONDS = 60;

    private static Response log(String path) {
        return RestAssured.given().get(LOG + path);
    }

    private static int published(String path) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            Integer index = get(auditor(), path + "/history").then().statusCode(200).extract().path("items[0].leafIndex");
            if (index != null && log("proof/" + index).statusCode() == 200) {
                return index;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return fail("not published: " + path);
    }

    private static TileSpan spanUpTo(int index) {
        return TileSpan.of(index / TileSpan.FULL, index + 1);
    }

    private static int shown(String token, int index) {
        List<List<String>> items = get(token, "/ledgers/working-groups/disclosures/" + spanUpTo(index).path()).then()
                .statusCode(200).extract().path("items");
        var entries = EntryBundle.parse(log("tile/entries/" + spanUpTo(index).path()).asByteArray(), spanUpTo(index).width());
        var entry = (RevisionEntry) Entry.parse(entries.entries().get(index % TileSpan.FULL));
        return entry.open(items.get(index % TileSpan.FULL).stream().map(Disclosure::parse).toList()).size();
    }

    @Test
    void a_revision_is_in_the_log_that_everybody_can_read() {
        var index = published(Sample.organization(secretariat(), null, "PARTIES"));
        var proof = ProofFile.parse(log("proof/" + index).asString());
        var span = spanUpTo(index);
        var entries = EntryBundle.parse(log("tile/entries/" + span.path()).asByteArray(), span.width()).entries();
        proof.verify(entries.get(index % TileSpan.FULL), Policy.parse(log("policy").asByteArray()));
    }

    @Test
    void a_person_that_one_party_keeps_to_itself_is_disclosed_to_that_party() {
        var index = published(Sample.person(delegateOf(AZE), AZE, "OWN_PARTY"));
        assertEquals(FIELDS, shown(delegateOf(AZE), index));
        assertEquals(FIELDS, shown(auditor(), index));
        assertEquals(0, shown(delegateOf(USA), index));
        assertEquals(0, shown(secretariat(), index));
    }

    @Test
    void evidence_is_for_who_may_see_the_record() {
        var path = Sample.person(delegateOf(AZE), AZE, "OWN_PARTY");
        published(path);
        var bundle = "/audit/working-groups/bundle?record=" + Door.idIn(path);
        get(delegateOf(AZE), bundle).then().statusCode(200).contentType("application/zip");
        get(delegateOf(USA), bundle).then().statusCode(404).body("type", equalTo("/problems/record-unknown"));
    }
}
