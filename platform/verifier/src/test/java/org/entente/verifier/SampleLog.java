package org.entente.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entente.ledger.CanonicalJson;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.Disclosure;
import org.entente.ledger.EntryBundle;
import org.entente.ledger.Hash;
import org.entente.ledger.KeyEntry;
import org.entente.ledger.ProofFile;
import org.entente.ledger.Prover;
import org.entente.ledger.RevisionContent;
import org.entente.ledger.RevisionEntry;
import org.entente.ledger.SignedNote;
import org.entente.ledger.SigningKey;
import org.entente.ledger.Tile;
import org.entente.ledger.TileAddress;
import org.entente.ledger.TileSource;
import org.entente.ledger.TileSpan;
import org.entente.ledger.Tree;

/**
 * A small log of one operator and two witnesses, honest unless a test makes it otherwise.
 */
final class SampleLog {
    static final String ORIGIN = "ledger.example.org/roadmaps";
    static final String MILESTONE = "0198c2f0-0000-7000-8000-000000000001";
    static final String OTHER = "0198c2f0-0000-7000-8000-000000000002";
    static final SigningKey KEY = SigningKey.ofSeed(ORIGIN, filled(1));
    static final SigningKey USA = SigningKey.ofSeed("witness.usa.example/w1", filled(2));
    static final SigningKey AZE = SigningKey.ofSeed("witness.aze.example/w1", filled(3));
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final String POLICY = """
            log %s
            witness usa %s
            witness aze %s
            group parties all usa aze
            quorum parties
            """.formatted(KEY.logKey(), USA.witnessKey(), AZE.witnessKey());

    /** A revision as it was logged. */
    record Made(long index, RevisionContent content, RevisionEntry entry, List<Disclosure> disclosures) {
        Hash leaf() {
            return entry.leafHash();
        }

        String digest(String field) {
            return disclosures.stream().filter(disclosure -> disclosure.name().equals(field)).findFirst().orElseThrow()
                    .digest();
        }
    }

    final List<byte[]> entries = new ArrayList<>();
    final List<Made> made = new ArrayList<>();
    private final Map<Long, Made> byIndex = new HashMap<>();
    private final Map<List<Long>, Tile> tiles = new HashMap<>();
    private Tree tree = Tree.empty();
    private int salt;

    static byte[] filled(int value) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** A log that begins with its key and has that many revisions of the milestone, a minute apart. */
    static SampleLog of(int revisions) {
        var log = new SampleLog();
        log.add(new KeyEntry(START, KeyEntry.State.ACTIVE, KEY.logKey()).bytes());
        for (int i = 0; i < revisions; i++) {
            log.revise(MILESTONE);
        }
        return log;
    }

    void add(byte[] entry) {
        entries.add(entry);
        var growth = tree.append(List.of(Hash.ofLeaf(entry)));
        tree = growth.tree();
        growth.tiles().forEach(tile -> tiles.put(key(tile.address()), tile));
    }

    /** When the next entry is recorded. */
    Instant now() {
        return START.plusSeconds(60L * entries.size());
    }

    /** The next honest revision of a record. */
    Made revise(String id) {
        var before = last(id);
        return add(content(id, before == null ? 1 : before.content().rev() + 1, before == null ? null : before.leaf()), now());
    }

    /** A next revision that calls the record by another kind. */
    Made turnIntoAProject(String id) {
        var before = last(id);
        var c = content(id, before.content().rev() + 1, before.leaf());
        return add(new RevisionContent(c.action(), c.actor(), c.change(), c.effectiveOn(), "PROJECT", c.id(), null, c.party(),
                c.prev(), c.reason(), null, c.rev(), c.state(), c.visibility()), now());
    }

    Made last(String id) {
        return made.stream().filter(revision -> revision.content().id().equals(id)).reduce((first, second) -> second)
                .orElse(null);
    }

    static RevisionContent content(String id, long rev, Hash prev) {
        return new RevisionContent("DUE_DATE_MOVED", "delegate-aze", Map.of("dueOn", List.of("2026-05-10", "2026-06-10")),
                LocalDate.parse("2026-03-01"), "MILESTONE", id, null, "AZE", prev, "weather", null, rev,
                Map.of("dueOn", "2026-06-10", "weight", 2), "PARTIES");
    }

    /** The next revision of a record, which erases fields of an earlier one. */
    Made redact(String id, long rev, List<String> digests) {
        var before = last(id);
        return add(new RevisionContent("REDACTED", "secretariat", null, null, "MILESTONE", id, null, null, before.leaf(),
                "by order", List.of(new RevisionContent.Redaction(rev, digests, "GDPR Art. 17")), before.content().rev() + 1,
                Map.of("dueOn", "2026-06-10"), "PARTIES"), now());
    }

    Made add(RevisionContent content, Instant at) {
        var salts = new byte[RevisionContent.SALT_BYTES];
        ByteBuffer.wrap(salts).putInt(++salt);
        for (int i = 16; i < salts.length; i += 16) {
            ByteBuffer.wrap(salts, i, 16).putInt(salt).putInt(i);
        }
        var commitment = content.commit(at, salts);
        var revision = new Made(entries.size(), content, commitment.entry(), commitment.disclosures());
        made.add(revision);
        byIndex.put(revision.index(), revision);
        add(revision.entry().bytes());
        return revision;
    }

    int size() {
        return entries.size();
    }

    TileSource tiles() {
        return address -> tiles.get(key(address)).narrowed(address.span().width());
    }

    Prover prover() {
        return new Prover(tiles());
    }

    private static List<Long> key(TileAddress address) {
        return List.of((long) address.level(), address.span().index());
    }

    Checkpoint checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, prover().root(size));
    }

    /** The head at a size, cosigned by both witnesses half a minute after its last entry. */
    SignedNote note(long size) {
        return note(size, START.plusSeconds(60L * size - 30));
    }

    SignedNote note(long size, Instant seen) {
        var checkpoint = checkpoint(size);
        return checkpoint.signedBy(KEY).with(USA.cosign(checkpoint, seen)).with(AZE.cosign(checkpoint, seen));
    }

    SignedNote note() {
        return note(size());
    }

    /** The files that the log serves at its present size. */
    Files files() {
        var files = new Files();
        files.put("checkpoint", note().toString());
        files.put("policy", POLICY);
        for (long index = 0; index * TileSpan.FULL < size(); index++) {
            var span = TileSpan.of(index, size());
            var bundle = entries.subList((int) span.first(), (int) span.first() + span.width());
            files.put("tile/entries/" + span.path(), EntryBundle.of(bundle).bytes());
            files.put("disclosures/" + span.path(), disclosures(span));
        }
        for (int level = 0; size() >>> 8 * level > 0; level++) {
            for (long index = 0; index * TileSpan.FULL < size() >>> 8 * level; index++) {
                var address = TileAddress.of(level, index, size());
                files.put(address.path(), tiles().tile(address).bytes());
            }
        }
        return files;
    }

    private String disclosures(TileSpan span) {
        var items = new ArrayList<List<String>>();
        for (long index = span.first(); index < span.first() + span.width(); index++) {
            var revision = byIndex.get(index);
            items.add(revision == null ? List.of() : revision.disclosures().stream().map(Disclosure::text).toList());
        }
        return CanonicalJson.write(Map.of("items", items));
    }

    /** The evidence bundle of a record. */
    Files evidence(String id) {
        var files = new Files();
        var history = made.stream().filter(revision -> revision.content().id().equals(id)).toList();
        files.put("README.txt", "Read me.\n");
        files.put("policy", POLICY);
        files.put("checkpoint", note().toString());
        files.put("entente-verifier.jar", "a jar");
        files.put("evidence.json", manifest(id, history.size(), 0));
        var lines = new StringBuilder();
        for (var revision : history) {
            lines.append(CanonicalJson.write(item(revision))).append('\n');
            files.put("proofs/" + revision.index() + ".tlog-proof", proof(revision.index()));
        }
        files.put("revisions.ndjson", lines.toString());
        return files;
    }

    static String manifest(String id, int revisions, int pending) {
        return CanonicalJson.write(Map.of("format", "org.entente.evidence.v1", "source", "roadmaps", "origin", ORIGIN,
                "question",
                "Who moved the date?", "entity", "MILESTONE", "record", id, "asked", "2026-03-02T00:00:00Z", "revisions",
                revisions, "pending", pending));
    }

    String proof(long index) {
        return ProofFile.of(prover().inclusion(index, size()), note()).text();
    }

    /** A revision as a history shows it. */
    static Map<String, Object> item(Made revision) {
        var names = Map.of("id", "record", "entity", "kind", "rev", "revision");
        var item = new HashMap<String, Object>();
        revision.disclosures().stream().filter(disclosure -> disclosure.value() != null).forEach(
                disclosure -> item.put(names.getOrDefault(disclosure.name(), disclosure.name()), disclosure.value()));
        item.put("at", revision.entry().at().toString());
        item.put("leafIndex", revision.index());
        item.put("entry", Base64.getEncoder().encodeToString(revision.entry().bytes()));
        item.put("disclosures", revision.disclosures().stream().map(Disclosure::text).toList());
        return item;
    }

    /** The same without a field: neither shown nor disclosed. */
    static Map<String, Object> without(Map<String, Object> item, String field) {
        var less = new HashMap<>(item);
        less.remove(field);
        less.put("disclosures", ((List<?>) item.get("disclosures")).stream().map(String.class::cast)
                .filter(text -> !Disclosure.parse(text).name().equals(field)).toList());
        return less;
    }

    static String ndjson(List<Map<String, Object>> items) {
        var lines = new StringBuilder();
        items.forEach(item -> lines.append(CanonicalJson.write(item)).append('\n'));
        return lines.toString();
    }

    /** Files by their paths, to be spoiled and laid down. */
    static final class Files extends TreeMap<String, byte[]> {
        void put(String name, String text) {
            put(name, text.getBytes(StandardCharsets.UTF_8));
        }

        String text(String name) {
            return new String(get(name), StandardCharsets.UTF_8);
        }
    }
}
