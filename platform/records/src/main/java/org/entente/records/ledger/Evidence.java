package org.entente.records.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.ProofFile;
import org.entente.ledger.Prover;
import org.entente.records.DisclosedRevisions;
import org.entente.records.RecordProblem;
import org.entente.web.Caller;
import org.entente.web.Shown;
import org.entente.web.ShowsRecords;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * All that the log proves of one record, in one file: what the caller may see of its revisions, the proof of each, and the
 * program
 * that checks them without us. It is written while it is read, so a long life needs no more memory than a short one.
 */
@ApplicationScoped
public class Evidence {

    public static final String MEDIA_TYPE = "application/zip";

    private static final int AT_ONCE = 100;

    private final DisclosedRevisions revisions;
    private final Publications publications;
    private final KeptTiles tiles;
    private final PolicyText policy;
    private final ObjectMapper json;
    private final Clock clock;

    Evidence(DisclosedRevisions revisions, Publications publications, KeptTiles tiles, PolicyText policy,
            ObjectMapper json, Clock clock) {
        this.revisions = revisions;
        this.publications = publications;
        this.tiles = tiles;
        this.policy = policy;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param source the log's name in the addresses
     * @throws org.entente.web.Refusal 404 for a record that the caller may not see, as for one that does not exist
     */
    public RestResponse<StreamingOutput> of(Caller caller, String source, UUID record) {
        var life = revisions.life(caller, record).orElseThrow(() -> RecordProblem.RECORD_UNKNOWN.because(record));
        var newest = publications.newest();
        return RestResponse.ResponseBuilder.<StreamingOutput> ok(new Bundle(caller, source, life, newest))
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence-" + record + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }

    private final class Bundle implements StreamingOutput, ShowsRecords {

        private final Caller caller;
        private final String source;
        private final DisclosedRevisions.Life life;
        private final Publication newest;

        Bundle(Caller caller, String source, DisclosedRevisions.Life life, Publication newest) {
            this.caller = caller;
            this.source = source;
            this.life = life;
            this.newest = newest;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            Evidence.this.write(out, caller, source, life, newest);
        }

        @Override
        public Stream<Shown> shown() {
            return Stream.of(life);
        }
    }

    private void write(OutputStream out, Caller caller, String source, DisclosedRevisions.Life life, Publication newest)
            throws IOException {
        var zip = new EvidenceFile(out, clock.instant());
        zip.put("README.txt", EvidenceFile.resource("ledger/evidence.txt"));
        zip.put("evidence.json", json.writeValueAsBytes(facts(caller, source, life, newest)));
        zip.begin("revisions.ndjson");
        writeRevisions(zip, caller, life, newest);
        zip.end();
        writeProofs(zip, caller, life, newest);
        zip.put("checkpoint", newest.text().getBytes(StandardCharsets.UTF_8));
        zip.put("policy", policy.read());
        zip.putVerifier();
        // Not where something failed: half of the evidence must not pass for all of it, and a zip without its end is none.
        zip.finish();
    }

    private Map<String, Object> facts(Caller caller, String source, DisclosedRevisions.Life life, Publication newest) {
        var count = revisions.count(caller, life, newest.size());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("format", "org.entente.evidence.v1");
        facts.put("source", source);
        facts.put("origin", Checkpoint.parse(newest.note().text()).origin());
        facts.put("question", "What was recorded of " + life.kind() + " " + life.record() + "?");
        facts.put("entity", life.kind());
        facts.put("record", life.record());
        facts.put("asked", clock.instant());
        facts.put("revisions", count.revisions());
        facts.put("pending", count.pending());
        return facts;
    }

    private void writeRevisions(EvidenceFile zip, Caller caller, DisclosedRevisions.Life life, Publication newest)
            throws IOException {
        var page = revisions.after(caller, life, 0, AT_ONCE);
        while (!page.isEmpty()) {
            for (var revision : page) {
                var line = json.<ObjectNode> valueToTree(revision);
                if (revision.leafIndex() != null && revision.leafIndex() >= newest.size()) {
                    // It has its place, but no checkpoint to prove it by.
                    line.remove("leafIndex");
                }
                zip.line(json.writeValueAsBytes(line));
            }
            page = revisions.after(caller, life, page.get(page.size() - 1).revision(), AT_ONCE);
        }
    }

    private void writeProofs(EvidenceFile zip, Caller caller, DisclosedRevisions.Life life, Publication newest)
            throws IOException {
        // The border of the tree is read once for all; what lies within is full and kept.
        var prover = new Prover(tiles.around(newest.size()));
        var page = revisions.placesAfter(caller, life, 0, newest.size(), AT_ONCE);
        while (!page.isEmpty()) {
            for (var place : page) {
                var proof = ProofFile.of(prover.inclusion(place.leafIndex(), newest.size()), newest.note());
                zip.put("proofs/" + place.leafIndex() + ".tlog-proof", proof.text().getBytes(StandardCharsets.UTF_8));
            }
            page = revisions.placesAfter(caller, life, page.get(page.size() - 1).rev(), newest.size(), AT_ONCE);
        }
    }
}
