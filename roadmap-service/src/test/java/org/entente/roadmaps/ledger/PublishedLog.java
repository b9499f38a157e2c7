package org.entente.roadmaps.ledger;

import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.entente.ledger.Acceptance;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.EntryBundle;
import org.entente.ledger.Policy;
import org.entente.ledger.SignedNote;
import org.entente.ledger.Tile;
import org.entente.ledger.TileAddress;
import org.entente.ledger.TileSource;
import org.entente.ledger.TileSpan;
import org.entente.testkit.Contract;

import io.restassured.RestAssured;
import io.restassured.response.Response;

/** The log of the running service as a stranger reads it: by its public files, and by nothing else. */
final class PublishedLog implements TileSource {

    static final String PREFIX = "/api/v1/ledgers/roadmaps/";

    private static final long PATIENCE_SECONDS = 60;
    private static final long PAUSE_MILLIS = 100;

    /** Without a token; held against the contract. */
    static Response get(String path) {
        return RestAssured.given().urlEncodingEnabled(false).filter(Contract.committed().filter()).get(PREFIX + path);
    }

    /** As it comes over the wire: RestAssured would unpack it. */
    static HttpResponse<byte[]> raw(String path, String encodings) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PREFIX + path))
                .header("Accept-Encoding", encodings).build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String path) {
        return get(path).then().statusCode(200).extract().asByteArray();
    }

    static String text(String path) {
        return get(path).then().statusCode(200).extract().asString();
    }

    SignedNote note() {
        return SignedNote.parse(bytes("checkpoint"));
    }

    Checkpoint checkpoint() {
        return Checkpoint.parse(note().text());
    }

    Policy policy() {
        return Policy.parse(bytes("policy"));
    }

    Acceptance accepted() {
        return policy().accept(note());
    }

    @Override
    public Tile tile(TileAddress address) {
        return Tile.of(address, bytes(address.path()));
    }

    List<byte[]> entries(TileSpan span) {
        return EntryBundle.parse(bytes("tile/entries/" + span.path()), span.width()).entries();
    }

    /** The bundle that has an entry, as far as it is published. */
    TileSpan spanOf(long index) {
        return TileSpan.of(index / TileSpan.FULL, checkpoint().size());
    }

    /** Waits until the newest revision of a record is covered by the published checkpoint. */
    static long published(String path) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            Integer index = as(auditor()).get(path + "/history").then().statusCode(200).extract().path("items[0].leafIndex");
            if (index != null && RestAssured.get(PREFIX + "proof/" + index).statusCode() == 200) {
                return index;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        return fail("not published within " + PATIENCE_SECONDS + " s: " + path);
    }
}
