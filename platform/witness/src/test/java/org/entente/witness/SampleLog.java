package org.entente.witness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.CheckpointSubmission;
import org.entente.ledger.ConsistencyProof;
import org.entente.ledger.Hash;
import org.entente.ledger.Prover;
import org.entente.ledger.SignedNote;
import org.entente.ledger.SigningKey;
import org.entente.ledger.Tile;
import org.entente.ledger.TileSource;
import org.entente.ledger.Tree;

/**
 * A log of numbered entries under the specification's key; another history is the same up to its first entry, and no further.
 */
final class SampleLog {
    static final String ORIGIN = "ledger.example.org/roadmaps";
    static final SigningKey KEY = SigningKey.ofSeed(ORIGIN, counting());
    private static final int MOST = 200;

    private final Map<String, Tile> tiles = new HashMap<>();
    private final Prover prover;

    SampleLog(String history) {
        var tree = Tree.empty();
        for (int i = 0; i < MOST; i++) {
            var growth = tree.append(List.of(Hash.ofLeaf((i == 0 ? "0" : history + i).getBytes())));
            growth.tiles().forEach(tile -> tiles.put(tile.address().path(), tile));
            tree = growth.tree();
        }
        prover = new Prover(address -> {
            var tile = tiles.get(address.path());
            if (tile == null) {
                throw TileSource.missing(address);
            }
            return tile;
        });
    }

    Checkpoint at(long size) {
        return new Checkpoint(ORIGIN, size, prover.root(size));
    }

    ConsistencyProof proof(long from, long to) {
        return prover.consistency(from, to);
    }

    /** What the log would send. */
    String growth(long from, long to) {
        return submission(proof(from, to), at(to).signedBy(KEY));
    }

    static String submission(ConsistencyProof proof, SignedNote note) {
        return CheckpointSubmission.of(proof, note).text();
    }

    static byte[] filled(int value) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) value);
        return seed;
    }

    private static byte[] counting() {
        var seed = new byte[32];
        IntStream.range(0, 32).forEach(i -> seed[i] = (byte) i);
        return seed;
    }
}
