package org.entente.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The two-entry log of the ledger's specification, section 9, with its keys. */
final class Profile {
    static final String ORIGIN = "ledger.example.org/roadmaps";
    static final SigningKey LOG = SigningKey.ofSeed(ORIGIN, counting(32));
    static final SigningKey WITNESS = SigningKey.ofSeed("witness.example.net/w1", filled(0x57, 32));
    static final Instant WITNESSED = Instant.ofEpochSecond(1772368500);

    static final List<Disclosure> DISCLOSURES = disclosures();
    static final KeyEntry ENTRY_0 = new KeyEntry(Instant.parse("2026-03-01T12:00:00Z"), KeyEntry.State.ACTIVE,
            LOG.logKey());
    static final RevisionEntry ENTRY_1 = RevisionEntry.of(Instant.parse("2026-03-01T12:34:56.789012Z"), DISCLOSURES);
    static final Growth GROWTH = Tree.empty().append(List.of(ENTRY_0.leafHash(), ENTRY_1.leafHash()));
    static final Checkpoint CHECKPOINT = Checkpoint.of(GROWTH.tree(), ORIGIN);
    static final SignedNote NOTE = CHECKPOINT.signedBy(LOG).with(WITNESS.cosign(CHECKPOINT, WITNESSED));
    static final String POLICY_TEXT = """
            log %s https://ledger.example.org/api/v1/ledgers/roadmaps
            witness one %s https://witness.example.net/
            group parties all one
            quorum parties
            """.formatted(LOG.logKey(), WITNESS.witnessKey());
    static final Policy POLICY = Policy.parse(POLICY_TEXT.getBytes());

    private Profile() {
    }

    /** A proof file of one of the two entries. */
    static ProofFile proofOf(int index) {
        var tiles = new StoredTiles();
        tiles.store(GROWTH);
        return ProofFile.of(new Prover(tiles).inclusion(index, 2), NOTE);
    }

    private static List<Disclosure> disclosures() {
        var names = List.of("action", "actor", "change", "effectiveOn", "entity", "id", "organization", "party", "prev",
                "reason", "redacts", "rev", "state", "visibility");
        var values = Arrays.asList("DUE_DATE_MOVED", "delegate-aze", Map.of("dueOn", List.of("2026-05-10", "2026-06-10")),
                "2026-03-01", "MILESTONE", "0198c2f0-0000-7000-8000-000000000001", null, "AZE", null, "weather", null, 1,
                Map.of("dueOn", "2026-06-10"), "PARTIES");
        var disclosures = new ArrayList<Disclosure>();
        for (int i = 0; i < names.size(); i++) {
            disclosures.add(Disclosure.of(filled(i, 16), names.get(i), values.get(i)));
        }
        return disclosures;
    }

    static byte[] filled(int value, int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] counting(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
