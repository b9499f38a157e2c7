package org.entente.ledger;

import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class EntryBundleTest {
    private static final List<byte[]> ENTRIES = List.of("0".getBytes(), new byte[0], new byte[65_535]);

    @Test
    void entries_stand_after_their_lengths() {
        var bytes = EntryBundle.of(ENTRIES).bytes();
        assertEquals(6 + 1 + 65_535, bytes.length);
        assertArrayEquals(new byte[] { 0, 1, '0', 0, 0, (byte) 0xff, (byte) 0xff }, Arrays.copyOf(bytes, 7));
        assertArrayEquals(bytes, EntryBundle.parse(bytes, 3).bytes());
    }

    @Test
    void a_byte_or_an_entry_less_or_more_is_refused() {
        var bytes = EntryBundle.of(ENTRIES.subList(0, 2)).bytes();
        for (int length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            refused(Finding.BUNDLE_MALFORMED, () -> EntryBundle.parse(cut, 2));
        }
        refused(Finding.BUNDLE_MALFORMED, () -> EntryBundle.parse(Arrays.copyOf(bytes, 6), 2));
        refused(Finding.BUNDLE_MALFORMED, () -> EntryBundle.parse(bytes, 1));
        refused(Finding.BUNDLE_MALFORMED, () -> EntryBundle.parse(bytes, 3));
    }

    @Test
    void what_no_bundle_can_hold_is_refused() {
        refused(Finding.BUNDLE_MALFORMED, () -> EntryBundle.of(List.of(new byte[65_536])));
        refused(Finding.BUNDLE_MALFORMED, () -> EntryBundle.of(List.of()));
        refused(Finding.BUNDLE_MALFORMED, () -> EntryBundle.of(Collections.nCopies(257, new byte[1])));
    }

    @Test
    void a_bundle_holds_the_entries_of_its_tile_in_their_order() {
        var zero = "0".getBytes();
        var one = "1".getBytes();
        var tile = StoredTiles.ofSize(2).tile(TileAddress.of(0, 0, 2));
        EntryBundle.of(List.of(zero, one)).verify(tile);
        refused(Finding.ENTRY_HASH_MISMATCH, () -> EntryBundle.of(List.of(one, zero)).verify(tile));
        refused(Finding.ENTRY_HASH_MISMATCH, () -> EntryBundle.of(List.of(zero, zero)).verify(tile));
        refused(Finding.BUNDLE_MALFORMED, () -> EntryBundle.of(List.of(zero)).verify(tile));
    }
}
