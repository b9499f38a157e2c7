package org.entente.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The vectors of certificate transparency, of RFC 6962 section 2.1.3 and of tlog-tiles. */
class PublishedTreeTest {
    private static final String SIZE_4 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    private static final String NODE = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final List<Hash> EIGHT = Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f").map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex))).toList();

    private final StoredTiles tiles = stored(EIGHT);
    private final Prover prover = new Prover(tiles);

    private static StoredTiles stored(List<Hash> leaves) {
        var tiles = new StoredTiles();
        tiles.store(Tree.empty().append(leaves));
        return tiles;
    }

    @Test
    void the_eight_leaf_tree_has_the_published_root_at_every_size() {
        var roots = List.of("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", SIZE_4,
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        for (int size = 0; size <= 8; size++) {
            assertEquals(roots.get(size), Tree.empty().append(EIGHT.subList(0, size)).tree().root().hex());
            assertEquals(roots.get(size), prover.root(size).hex());
        }
    }

    @Test
    void inclusion_of_the_sixth_of_eight_leaves_is_as_published() {
        var proof = prover.inclusion(5, 8);
        assertEquals(List.of("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b", NODE, SIZE_4),
                proof.path().stream().map(Hash::hex).toList());
        proof.verify(EIGHT.get(5), prover.root(8));
    }

    @Test
    void consistency_of_six_with_eight_leaves_is_as_published() {
        var proof = prover.consistency(6, 8);
        assertEquals(List.of("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a", NODE, SIZE_4),
                proof.path().stream().map(Hash::hex).toList());
        proof.verify(prover.root(6), prover.root(8));
    }

    @Test
    void a_leaf_hash_has_its_prefix() {
        assertEquals("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56",
                Hash.ofLeaf("L123456".getBytes()).hex());
    }

    @Test
    void the_seven_leaf_tree_of_rfc_6962_has_the_paths_and_proofs_drawn_there() {
        var d = StoredTiles.leaves(0, 7);
        var a = d.get(0);
        var b = d.get(1);
        var c = d.get(2);
        var g = Hash.ofNode(a, b);
        var h = Hash.ofNode(c, d.get(3));
        var i = Hash.ofNode(d.get(4), d.get(5));
        var j = d.get(6);
        var k = Hash.ofNode(g, h);
        var l = Hash.ofNode(i, j);
        var seven = new Prover(stored(d));
        assertEquals(List.of(b, h, l), seven.inclusion(0, 7).path());
        assertEquals(List.of(c, g, l), seven.inclusion(3, 7).path());
        assertEquals(List.of(d.get(5), j, k), seven.inclusion(4, 7).path());
        assertEquals(List.of(i, k), seven.inclusion(6, 7).path());
        assertEquals(List.of(c, d.get(3), g, l), seven.consistency(3, 7).path());
        assertEquals(List.of(l), seven.consistency(4, 7).path());
        assertEquals(List.of(i, j, k), seven.consistency(6, 7).path());
    }

    @Test
    void decimal_entries_have_the_verified_roots_across_tile_borders() {
        assertEquals("828515d033c19d8c901f37eccb8aed919667703486f8d2fff1cf7040321c5db1", rootOfDecimals(256));
        assertEquals("1eda049a4351d86f76252bd7ec0b7746ad75b7fa0316ad5f541dbda458a312c4", rootOfDecimals(257));
        assertEquals("1a4cdfcb66374a0c0dcbef49acbd4976d13ee864fb3cb241fc943cad04f02f7e", rootOfDecimals(70_000));
    }

    private static String rootOfDecimals(int size) {
        return Tree.empty().append(StoredTiles.leaves(0, size)).tree().root().hex();
    }

    @Test
    void seventy_thousand_entries_have_the_tiles_that_tlog_tiles_counts() {
        var seventyThousand = StoredTiles.ofSize(70_000);
        var bottom = new ArrayList<>(Collections.nCopies(273, 256));
        bottom.add(112);
        assertEquals(bottom, seventyThousand.widths(0));
        assertEquals(List.of(256, 17), seventyThousand.widths(1));
        assertEquals(List.of(1), seventyThousand.widths(2));
        assertEquals(List.of(), seventyThousand.widths(3));
    }

    @Test
    void a_tree_of_one_full_tile_has_a_tile_of_one_hash_above() {
        assertEquals(List.of(256), StoredTiles.ofSize(256).widths(0));
        assertEquals(List.of(1), StoredTiles.ofSize(256).widths(1));
    }
}
