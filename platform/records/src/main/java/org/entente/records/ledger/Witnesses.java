package org.entente.records.ledger;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.CheckpointSubmission;
import org.entente.ledger.ConsistencyProof;
import org.entente.ledger.Policy;
import org.entente.ledger.Refusal;
import org.entente.ledger.SignedNote;
import org.entente.ledger.VerifierKey;

/** The witnesses of the policy, asked to cosign (c2sp.org/tlog-witness). */
final class Witnesses {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** The size it has seen, the growth since, and once more for a replica that was quicker than we. */
    private static final int TRIES = 3;
    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n?");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<VerifierKey, Long> seen = new HashMap<>();

    /** Shows that the log has only grown since some size. */
    @FunctionalInterface
    interface Growing {
        ConsistencyProof since(long size) throws SQLException;
    }

    /** The note with the cosignatures of those that answered, and what became of the others. */
    record Cosigned(SignedNote note, List<String> away) {
    }

    /** A witness has cosigned a larger tree than this one. */
    static final class Ahead extends Exception {

        private static final long serialVersionUID = 1;
        private final long size;

        Ahead(String witness, long size) {
            super("The witness " + witness + " has cosigned " + size + " entries");
            this.size = size;
        }

        long size() {
            return size;
        }
    }

    /** A witness that gives no cosignature now; what was published goes on being served. */
    private static final class Away extends Exception {

        private static final long serialVersionUID = 1;

        Away(String reason) {
            super(reason);
        }
    }

    /**
     * Asks each witness that the policy gives an address of.
     *
     * @param published how many entries the last publication covers, which is what a witness has most likely seen
     * @throws Ahead when one has seen more than this
     * @throws LogBroken when one has seen another history of this log
     */
    Cosigned cosign(SignedNote note, Policy policy, long published, Growing growing) throws SQLException, Ahead {
        var away = new ArrayList<String>();
        var cosigned = note;
        for (var witness : policy.witnesses()) {
            if (witness.url().isPresent()) {
                try {
                    var lines = ask(witness, note, seen.getOrDefault(witness.key(), published), growing);
                    cosigned = cosigned.withCosignatures(lines, List.of(witness.key()));
                } catch (Away | Refusal without) {
                    away.add(witness.name() + ": " + without.getMessage());
                }
            }
        }
        return new Cosigned(cosigned, away);
    }

    private String ask(Policy.Witness witness, SignedNote note, long from, Growing growing) throws SQLException, Away, Ahead {
        var size = Checkpoint.parse(note.text()).size();
        var since = Math.min(from, size);
        for (int i = 0; i < TRIES; i++) {
            var answer = post(witness, CheckpointSubmission.of(growing.since(since), note));
            if (answer.statusCode() == 200) {
                seen.put(witness.key(), size);
                return answer.body();
            }
            since = further(witness, answer, since, size);
        }
        throw new Away("it does not agree with itself about what it has seen.");
    }

    /** From which size to try again. */
    private static long further(Policy.Witness witness, HttpResponse<String> answer, long since, long size) throws Away, Ahead {
        if (answer.statusCode() == 422) {
            throw new LogBroken("The witness " + witness.name() + " has seen another history of this log before entry " + since
                    + ".");
        }
        if (answer.statusCode() != 409) {
            throw new Away("it answered " + answer.statusCode() + ".");
        }
        var told = SIZE.matcher(answer.body());
        var known = told.matches() ? Long.parseLong(told.group(1)) : since;
        if (known == size && since == size) {
            throw new LogBroken("The witness " + witness.name() + " has cosigned another tree of " + size + " entries.");
        }
        if (known > size) {
            throw new Ahead(witness.name(), known);
        }
        return known;
    }

    private HttpResponse<String> post(Policy.Witness witness, CheckpointSubmission submission) throws Away {
        var answer = http.sendAsync(request(witness, submission), HttpResponse.BodyHandlers.ofString());
        try {
            // A limit for the whole answer: the request's own ends with the answer's head.
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Away("it does not answer.");
        } catch (ExecutionException e) {
            throw new Away("it cannot be reached: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away("we are about to stop.");
        }
    }

    private static HttpRequest request(Policy.Witness witness, CheckpointSubmission submission) throws Away {
        try {
            var address = witness.url().orElseThrow().replaceAll("/+$", "") + "/add-checkpoint";
            return HttpRequest.newBuilder(URI.create(address)).POST(HttpRequest.BodyPublishers.ofString(submission.text()))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new Away("its address in the policy is none: " + e.getMessage());
        }
    }
}
