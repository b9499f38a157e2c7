package org.entente.records.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.CheckpointSubmission;
import org.entente.ledger.Hash;
import org.entente.ledger.Refusal;
import org.entente.ledger.SigningKey;
import org.entente.ledger.VerifierKey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A witness as c2sp.org/tlog-witness has it: it cosigns only what goes on from what it has cosigned. */
final class TestWitness implements AutoCloseable {

    private final SigningKey key;
    private final VerifierKey log;
    private final HttpServer server;
    private Checkpoint seen;
    private volatile boolean away;
    private int refused;

    TestWitness(String name, int seed, VerifierKey log) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        key = SigningKey.ofSeed(name, bytes);
        this.log = log;
        seen = new Checkpoint(log.name(), 0, Hash.EMPTY_TREE);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/add-checkpoint", this::answer);
        server.start();
    }

    String policyLine() {
        return "witness %s %s http://127.0.0.1:%d\n".formatted(key.name().replaceAll(".*/", ""), key.witnessKey(),
                server.getAddress().getPort());
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    synchronized Checkpoint seen() {
        return seen;
    }

    /** As if another had shown it this. */
    synchronized void remember(Checkpoint checkpoint) {
        seen = checkpoint;
    }

    /** How often it was shown another history. */
    synchronized int refused() {
        return refused;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = away ? new Answer(503, "") : judge(CheckpointSubmission.parse(body));
            var bytes = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private record Answer(int status, String body) {
    }

    private synchronized Answer judge(CheckpointSubmission submission) {
        submission.note().verify(List.of(log));
        var checkpoint = Checkpoint.parse(submission.note().text());
        if (submission.oldSize() != seen.size()) {
            return new Answer(409, seen.size() + "\n");
        }
        if (checkpoint.size() == seen.size() && !checkpoint.root().equals(seen.root())) {
            refused++;
            return new Answer(409, "");
        }
        try {
            submission.proof().verify(seen.root(), checkpoint.root());
        } catch (Refusal refusal) {
            refused++;
            return new Answer(422, "");
        }
        seen = checkpoint;
        return new Answer(200, key.cosign(checkpoint, Instant.now()) + "\n");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
