package org.entente.ledger;

import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class TilePathTest {
    @Test
    void an_index_is_written_in_groups_of_three_digits() {
        assertEquals("x001/x234/067", new TileSpan(1234067, 256).path());
        assertEquals("000", new TileSpan(0, 256).path());
        assertEquals("999", new TileSpan(999, 256).path());
        assertEquals("x001/000", new TileSpan(1000, 256).path());
        assertEquals("x001/x234/067.p/5", new TileSpan(1234067, 5).path());
        assertEquals("tile/2/273.p/112", new TileAddress(2, new TileSpan(273, 112)).path());
    }

    @Test
    void a_path_reads_back_as_it_was_written() {
        for (var path : List.of("000", "x001/x234/067", "x001/000.p/1", "000.p/255", "x999/x999/x999/x999/x999/999")) {
            assertEquals(path, TileSpan.parse(path).path());
        }
        assertEquals(new TileAddress(63, new TileSpan(7, 1)), TileAddress.parse("63", "007.p/1"));
    }

    @Test
    void every_other_spelling_is_refused() {
        for (var malformed : List.of("", "0", "00", "0000", "x000/000", "x01/000", "001/000", "x001", "x001/", "/000",
                "000.p/0", "000.p/256", "000.p/01", "000.p/", "000.p", "000.p/-1", "000/", "-01", "+01", "00a",
                "X001/000", "000.p/1/", "\u0660\u0660\u0660", "x001/x001/x001/x001/x001/x001/001")) {
            refused(Finding.PATH_MALFORMED, () -> TileSpan.parse(malformed));
        }
        for (var level : List.of("64", "-1", "00", "01", "", "a", "entries")) {
            refused(Finding.PATH_MALFORMED, () -> TileAddress.parse(level, "000"));
        }
    }

    @Test
    void a_tile_is_there_in_every_width_up_to_its_own() {
        assertTrue(TileAddress.parse("0", "273.p/112").within(70_000));
        assertTrue(TileAddress.parse("0", "273.p/1").within(70_000));
        assertFalse(TileAddress.parse("0", "273.p/113").within(70_000));
        assertFalse(TileAddress.parse("0", "273").within(70_000));
        assertFalse(TileAddress.parse("0", "274.p/1").within(70_000));
        assertTrue(TileAddress.parse("0", "272").within(70_000));
        assertTrue(TileAddress.parse("0", "272.p/9").within(70_000));
        assertTrue(TileAddress.parse("1", "001.p/17").within(70_000));
        assertFalse(TileAddress.parse("1", "001.p/18").within(70_000));
        assertTrue(TileAddress.parse("2", "000.p/1").within(70_000));
        assertFalse(TileAddress.parse("3", "000.p/1").within(70_000));
        assertFalse(TileAddress.parse("63", "000.p/1").within(Long.MAX_VALUE));
        assertFalse(TileAddress.parse("0", "000.p/1").within(0));
        assertFalse(TileAddress.parse("0", "x999/x999/x999/x999/x999/999").within(70_000));
    }

    @Test
    void a_tile_has_as_many_bytes_as_its_address_promises() {
        var address = TileAddress.parse("0", "000.p/2");
        assertEquals(64, Tile.of(address, new byte[64]).bytes().length);
        for (int length : new int[] { 0, 32, 63, 65, 96, 8192 }) {
            refused(Finding.TILE_MALFORMED, () -> Tile.of(address, new byte[length]));
        }
    }

    @Test
    void a_tile_does_not_widen() {
        var tile = Tile.of(TileAddress.parse("0", "000.p/2"), new byte[64]);
        assertEquals(32, tile.narrowed(1).bytes().length);
        refused(Finding.TILE_MALFORMED, () -> tile.narrowed(3));
    }

    @Test
    void a_tree_without_its_tiles_cannot_be_taken_up_nor_proved() {
        refused(Finding.RESOURCE_MISSING, () -> Tree.resume(5, new StoredTiles()));
        refused(Finding.RESOURCE_MISSING, () -> new Prover(new StoredTiles()).inclusion(1, 5));
    }

    @Test
    void nothing_is_proved_of_entries_and_sizes_that_are_not_there() {
        var prover = new Prover(StoredTiles.ofSize(5));
        assertThrows(IllegalArgumentException.class, () -> prover.inclusion(5, 5));
        assertThrows(IllegalArgumentException.class, () -> prover.inclusion(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> prover.consistency(6, 5));
        assertThrows(IllegalArgumentException.class, () -> prover.consistency(-1, 5));
    }
}
