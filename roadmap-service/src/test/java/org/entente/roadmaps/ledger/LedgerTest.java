package org.entente.roadmaps.ledger;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.ledger.PublishedLog.PREFIX;
import static org.entente.roadmaps.ledger.PublishedLog.get;
import static org.entente.roadmaps.ledger.PublishedLog.published;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.forged;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.entente.ledger.CheckpointSubmission;
import org.entente.ledger.Entry;
import org.entente.ledger.EntryBundle;
import org.entente.ledger.Hash;
import org.entente.ledger.ProofFile;
import org.entente.ledger.Prover;
import org.entente.ledger.Refusal;
import org.entente.ledger.TileAddress;
import org.entente.ledger.TileSpan;
import org.entente.ledger.Tree;
import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.RestAssured;

@ServiceTest
class LedgerTest {

    private final PublishedLog log = new PublishedLog();

    private static String written() {
        var created = draftRoadmap(charter(), delegateOf(AZE), "PARTIES");
        return created.then().statusCode(201).extract().header("Location");
    }

    @Test
    void the_entries_lead_to_the_root_that_log_and_witnesses_signed() {
        published(written());
        var checkpoint = log.accepted().checkpoint();
        var leaves = new ArrayList<Hash>();
        for (long at = 0; at < checkpoint.size(); at += TileSpan.FULL) {
            for (var entry : log.entries(TileSpan.of(at / TileSpan.FULL, checkpoint.size()))) {
                leaves.add(Entry.parse(entry).leafHash());
            }
        }
        assertEquals(checkpoint.size(), leaves.size());
        assertEquals(checkpoint.root(), Tree.empty().append(leaves).tree().root());
    }

    @Test
    void the_tiles_lead_to_the_same_root_and_to_the_entries() {
        var index = published(written());
        var checkpoint = log.accepted().checkpoint();
        assertEquals(checkpoint.root(), new Prover(log).root(checkpoint.size()));
        var bottom = TileAddress.of(0, index / TileSpan.FULL, checkpoint.size());
        EntryBundle.of(log.entries(bottom.span())).verify(log.tile(bottom));
    }

    @Test
    void a_revision_is_proved_by_its_receipt() {
        var created = draftRoadmap(charter(), delegateOf(AZE), "PARTIES").then().statusCode(201).extract();
        var receipt = created.header("Ledger-Leaf");
        var index = published(created.header("Location"));
        var proof = ProofFile.parse(PublishedLog.text("proof/" + index));
        var entry = log.entries(log.spanOf(index)).get((int) (index % TileSpan.FULL));
        assertEquals(":" + Hash.ofLeaf(entry).base64() + ":", receipt);
        var accepted = proof.verify(entry, log.policy());
        assertTrue(accepted.checkpoint().size() > index);
    }

    @Test
    void a_later_checkpoint_continues_every_earlier_one() {
        published(written());
        var before = log.accepted().checkpoint();
        published(written());
        var growth = CheckpointSubmission.parse(PublishedLog.text("consistency/" + before.size()));
        var after = log.policy().accept(growth.note()).checkpoint();
        assertTrue(after.size() > before.size());
        growth.proof().verify(before.root(), after.root());
        var beginning = CheckpointSubmission.parse(PublishedLog.text("consistency/0"));
        assertEquals(List.of(), beginning.path());
        assertEquals(List.of(), CheckpointSubmission.parse(PublishedLog.text("consistency/" + log.checkpoint().size())).path());
    }

    @Test
    void a_tile_is_served_in_every_width_that_it_ever_had() {
        published(written());
        published(written());
        var size = log.checkpoint().size();
        var whole = log.tile(TileAddress.of(0, 0, size));
        for (int width = 1; width <= whole.address().span().width(); width++) {
            var address = new TileAddress(0, new TileSpan(0, width));
            assertArrayEquals(whole.narrowed(width).bytes(), log.tile(address).bytes());
            assertEquals(width, log.entries(address.span()).size());
        }
    }

    @Test
    void what_no_published_checkpoint_covers_is_not_there() {
        published(written());
        var size = log.checkpoint().size();
        var next = TileSpan.of(size / TileSpan.FULL, size + 100).path();
        for (var path : List.of("tile/0/" + next, "tile/entries/" + next, "tile/7/000.p/1", "tile/63/000", "tile/64/000",
                "tile/0/x999/999", "tile/00/000", "tile/-1/000", "tile/a/000", "tile/0/0", "tile/0/0000", "tile/0/x000/001",
                "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p", "tile/0/000.p/1/1", "tile/entries/00a",
                "tile/0/" + "x999/".repeat(9) + "999", "tile/0/000%0a", "tile/0/%20000")) {
            get(path).then().statusCode(404).contentType("application/problem+json");
        }
        get("tile/0/" + next).then().body("type", equalTo("/problems/ledger-part-unknown"));
        for (var path : List.of("proof/" + (size + 1000), "proof/-1", "proof/01", "proof/x", "proof/9223372036854775807",
                "proof/99999999999999999999")) {
            get(path).then().statusCode(404).body("type", equalTo("/problems/ledger-entry-unknown"));
        }
        for (var path : List.of("consistency/" + (size + 1000), "consistency/-1", "consistency/00")) {
            get(path).then().statusCode(404).body("type", equalTo("/problems/ledger-size-unknown"));
        }
        as(auditor()).get(PREFIX + "disclosures/" + next).then().statusCode(404)
                .body("type", equalTo("/problems/ledger-part-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "checkpoint", "tile/0/000.p/1", "tile/entries/000.p/1", "proof/0", "consistency/0", "policy" })
    void what_is_public_is_the_same_for_everybody_and_for_caches(String path) {
        published(written());
        var answer = get(path).then().statusCode(200).header("ETag", startsWith("\"")).header("Vary", "Accept-Encoding")
                .header("Cache-Control", startsWith("public, max-age=")).extract();
        for (var token : List.of(auditor(), delegateOf(AZE), forged("nobody", null, "viewer"), "nonsense")) {
            RestAssured.given().auth().oauth2(token).get(PREFIX + path).then().statusCode(200);
        }
        RestAssured.given().head(PREFIX + path).then().statusCode(200).header("Content-Type", answer.contentType())
                .body(equalTo(""));
        RestAssured.given().post(PREFIX + path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        RestAssured.given().get(PREFIX + path + "?x=1").then().statusCode(400);
    }

    @Test
    void each_part_says_what_it_is_and_how_long_it_holds() {
        published(written());
        for (var path : List.of("checkpoint", "proof/0", "consistency/0")) {
            get(path).then().header("Content-Type", "text/plain; charset=utf-8").header("Cache-Control", "public, max-age=2");
        }
        get("policy").then().header("Content-Type", "text/plain; charset=utf-8").header("Cache-Control", "public, max-age=60");
        for (var path : List.of("tile/0/000.p/1", "tile/entries/000.p/1")) {
            var tag = get(path).then().header("Content-Type", "application/octet-stream")
                    .header("Cache-Control", "public, max-age=31536000, immutable").extract().header("ETag");
            RestAssured.given().header("If-None-Match", tag).get(PREFIX + path).then().statusCode(304).header("ETag", tag)
                    .header("Cache-Control", "public, max-age=31536000, immutable");
        }
    }

    @Test
    void entries_are_compressed_for_those_alone_who_ask_for_it() throws IOException {
        published(written());
        var plain = get("tile/entries/000.p/1").then().extract().asByteArray();
        for (var refusing : List.of("identity", "gzip;q=0", "br", "*;q=0")) {
            var answer = PublishedLog.raw("tile/entries/000.p/1", refusing);
            assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty(), refusing);
            assertArrayEquals(plain, answer.body());
        }
        var small = PublishedLog.raw("tile/entries/000.p/1", "br, gzip;q=0.5");
        assertEquals("gzip", small.headers().firstValue("Content-Encoding").orElse(""));
        assertArrayEquals(plain, new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes());
        assertTrue(PublishedLog.raw("tile/0/000.p/1", "gzip").headers().firstValue("Content-Encoding").isEmpty());
    }

    @Test
    void a_changed_entry_is_found_out_by_whoever_reads_the_tiles() {
        var index = published(written());
        var span = log.spanOf(index);
        var entries = new ArrayList<>(log.entries(span));
        entries.set(0, (new String(entries.get(0)) + " ").getBytes());
        var tile = log.tile(new TileAddress(0, span));
        assertThrows(Refusal.class, () -> EntryBundle.of(entries).verify(tile));
    }
}
