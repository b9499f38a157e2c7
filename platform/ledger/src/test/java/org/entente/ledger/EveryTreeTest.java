package org.entente.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** All proofs of all trees of 1 to 300 leaves, made in two ways and judged in two ways. */
class EveryTreeTest {
    private static final int LARGEST = 300;

    private final Prover prover = new Prover(StoredTiles.ofSize(LARGEST));
    private final Rfc6962 definition = new Rfc6962(StoredTiles.leaves(0, LARGEST));

    @Test
    void every_root_is_the_one_defined() {
        var tree = Tree.empty();
        for (int size = 0; size <= LARGEST; size++) {
            assertEquals(definition.root(size), tree.root());
            assertEquals(definition.root(size), prover.root(size));
            tree = tree.append(StoredTiles.leaves(size, size + 1)).tree();
        }
    }

    @Test
    void every_inclusion_proof_is_the_one_defined_and_both_judges_accept_it() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                var proof = prover.inclusion(index, size);
                assertEquals(definition.path(index, size), proof.path());
                proof.verify(StoredTiles.leaf(index), definition.root(size));
                assertTrue(Rfc6962.includes(proof, StoredTiles.leaf(index), definition.root(size)));
            }
        }
    }

    @Test
    void every_consistency_proof_is_the_one_defined_and_both_judges_accept_it() {
        for (int size = 0; size <= LARGEST; size++) {
            for (int old = 0; old <= size; old++) {
                var proof = prover.consistency(old, size);
                assertEquals(definition.proof(old, size), proof.path());
                proof.verify(definition.root(old), definition.root(size));
                assertTrue(Rfc6962.continues(proof, definition.root(old), definition.root(size)));
            }
        }
    }

    @Test
    void no_entry_is_proved_at_the_place_of_another() {
        for (int size = 1; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                var proof = prover.inclusion(index, size);
                for (int other = 0; other < size; other++) {
                    var moved = new InclusionProof(other, size, proof.path());
                    var leaf = StoredTiles.leaf(index);
                    var root = definition.root(size);
                    assertEquals(other == index, Refusals.accepts(() -> moved.verify(leaf, root)));
                    assertEquals(other == index, Rfc6962.includes(moved, leaf, root));
                }
            }
        }
    }

    @Test
    void no_tree_is_proved_to_begin_with_a_tree_of_another_size() {
        for (int size = 1; size <= 40; size++) {
            for (int old = 1; old <= size; old++) {
                var proof = prover.consistency(old, size);
                for (int other = 1; other <= size; other++) {
                    var moved = new ConsistencyProof(other, size, proof.path());
                    var oldRoot = definition.root(old);
                    var root = definition.root(size);
                    assertEquals(other == old, Refusals.accepts(() -> moved.verify(oldRoot, root)));
                    assertEquals(other == old, Rfc6962.continues(moved, oldRoot, root));
                }
            }
        }
    }
}
