package org.entente.ledger;

import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for trees of any size, grown in any way. */
class TreePropertiesTest {
    private static final int LARGEST = 70_000;
    private static final StoredTiles TILES = StoredTiles.ofSize(LARGEST);
    private static final Prover PROVER = new Prover(TILES);

    @Property(tries = 60)
    void batches_of_any_size_lead_to_the_tree_grown_in_one_go(
            @ForAll @Size(max = 12) List<@IntRange(max = 700) Integer> batches) {
        var stored = new StoredTiles();
        var tree = Tree.empty();
        for (int batch : batches) {
            int size = (int) tree.size();
            var resumed = Tree.resume(size, tree.root(), stored);
            var growth = resumed.append(StoredTiles.leaves(size, size + batch));
            stored.store(growth);
            tree = growth.tree();
        }
        var whole = StoredTiles.ofSize((int) tree.size());
        assertEquals(whole.rows(), stored.rows());
        assertEquals(new Prover(whole).root(tree.size()), tree.root());
    }

    @Property
    void a_batch_changes_few_tiles_and_reads_none(@ForAll @IntRange(min = 1, max = LARGEST - 1024) int size,
            @ForAll @IntRange(min = 1, max = 1024) int batch) {
        var tree = Tree.resume(size, PROVER.root(size), TILES);
        var before = TILES.reads;
        var growth = tree.append(StoredTiles.leaves(size, size + batch));
        assertEquals(before, TILES.reads);
        var levels = levels(size + batch);
        assertTrue(growth.tiles().size() <= 2 * levels + batch / 256, growth.tiles().size() + " tiles");
        assertEquals(PROVER.root(size + batch), growth.tree().root());
        growth.tiles().forEach(tile -> assertEquals(TILES.tile(tile.address()), tile));
    }

    @Property
    void an_inclusion_proof_is_short_reads_few_tiles_and_convinces_both_judges(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int any) {
        var index = any % size;
        var before = TILES.reads;
        var proof = PROVER.inclusion(index, size);
        assertTrue(TILES.reads - before <= 2 * levels(size));
        assertTrue(proof.path().size() <= log2(size));
        var root = PROVER.root(size);
        proof.verify(StoredTiles.leaf(index), root);
        assertTrue(Rfc6962.includes(proof, StoredTiles.leaf(index), root));
    }

    @Property
    void a_consistency_proof_is_short_reads_few_tiles_and_convinces_both_judges(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST) int any) {
        var old = any % (size + 1);
        var before = TILES.reads;
        var proof = PROVER.consistency(old, size);
        assertTrue(TILES.reads - before <= 2 * levels(size));
        assertTrue(proof.path().size() <= log2(size) + 1);
        proof.verify(PROVER.root(old), PROVER.root(size));
        assertTrue(Rfc6962.continues(proof, PROVER.root(old), PROVER.root(size)));
    }

    @Property
    void a_good_proof_convinces_nobody_of_other_roots(@ForAll @IntRange(min = 2, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST) int any) {
        var old = 1 + any % (size - 1);
        var other = Hash.ofLeaf(new byte[0]);
        var proof = PROVER.consistency(old, size);
        refused(Finding.CONSISTENCY_ROOT, () -> proof.verify(other, PROVER.root(size)));
        refused(Finding.CONSISTENCY_ROOT, () -> proof.verify(PROVER.root(old), other));
        refused(Finding.CONSISTENCY_ROOT, () -> proof.verify(PROVER.root(size), PROVER.root(old)));
        var inclusion = PROVER.inclusion(old, size);
        refused(Finding.PROOF_ROOT, () -> inclusion.verify(StoredTiles.leaf(old), PROVER.root(old)));
        refused(Finding.PROOF_ROOT, () -> inclusion.verify(StoredTiles.leaf(old - 1), PROVER.root(size)));
    }

    @Property
    void a_spoiled_inclusion_proof_convinces_nobody(@ForAll @IntRange(min = 2, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST - 1) int any, @ForAll Spoiling spoiling, @ForAll @IntRange(max = 9999) int at) {
        var index = any % size;
        var proof = new InclusionProof(index, size, spoiling.of(PROVER.inclusion(index, size).path(), at));
        assertFalse(Refusals.accepts(() -> proof.verify(StoredTiles.leaf(index), PROVER.root(size))));
        assertFalse(Rfc6962.includes(proof, StoredTiles.leaf(index), PROVER.root(size)));
    }

    @Property
    void a_spoiled_consistency_proof_convinces_nobody(@ForAll @IntRange(min = 2, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST) int any, @ForAll Spoiling spoiling, @ForAll @IntRange(max = 9999) int at) {
        var old = 1 + any % (size - 1);
        var proof = new ConsistencyProof(old, size, spoiling.of(PROVER.consistency(old, size).path(), at));
        assertFalse(Refusals.accepts(() -> proof.verify(PROVER.root(old), PROVER.root(size))));
        assertFalse(Rfc6962.continues(proof, PROVER.root(old), PROVER.root(size)));
    }

    @Property
    void a_spoiled_tile_is_noticed_when_the_tree_is_taken_up(@ForAll @IntRange(min = 1, max = LARGEST) int size,
            @ForAll @IntRange(max = 255) int bit, @ForAll @IntRange(max = 255) int any) {
        var root = PROVER.root(size);
        TileSource spoiled = address -> {
            var bytes = TILES.tile(address).bytes();
            bytes[any % address.span().width() * Hash.LENGTH + bit / 8] ^= (byte) (1 << bit % 8);
            return Tile.of(address, bytes);
        };
        refused(Finding.ROOT_MISMATCH, () -> Tree.resume(size, root, spoiled));
    }

    private static int levels(long size) {
        int levels = 1;
        while (TileAddress.population(levels, size) > 0) {
            levels++;
        }
        return levels;
    }

    private static int log2(int size) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    }

    /** One way to spoil a list of hashes. */
    enum Spoiling {
        A_BIT,
        ONE_LESS,
        ONE_MORE,
        TWO_SWAPPED;

        List<Hash> of(List<Hash> path, int at) {
            var spoiled = new ArrayList<>(path);
            int position = path.isEmpty() ? 0 : at % path.size();
            switch (path.isEmpty() ? ONE_MORE : this) {
                case A_BIT -> spoiled.set(position, flipped(path.get(position), at % 256));
                case ONE_LESS -> spoiled.remove(position);
                case ONE_MORE -> spoiled.add(position, StoredTiles.leaf(at));
                case TWO_SWAPPED -> spoiled.add(0, spoiled.remove(spoiled.size() - 1));
                default -> throw new IllegalStateException();
            }
            return spoiled.equals(path) ? List.of() : spoiled;
        }

        private static Hash flipped(Hash hash, int bit) {
            var bytes = hash.bytes();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            return Hash.of(bytes);
        }
    }
}
