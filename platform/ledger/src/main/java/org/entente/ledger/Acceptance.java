package org.entente.ledger;

import java.util.List;

/**
 * A checkpoint that a policy accepts, and on whose word: the log's keys that signed it and the witnesses that had seen
 * it, each with its time.
 */
public record Acceptance(Checkpoint checkpoint, List<VerifierKey> signers, List<Cosignature> cosignatures) {
    public Acceptance {
        signers = List.copyOf(signers);
        cosignatures = List.copyOf(cosignatures);
    }
}
