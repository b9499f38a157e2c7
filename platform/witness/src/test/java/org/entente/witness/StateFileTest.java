package org.entente.witness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.Hash;
import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    private static final SigningKey KEY = SigningKey.ofSeed("witness.example.net/w1", SampleLog.filled(0x57));
    private static final Checkpoint ROADMAPS = new Checkpoint("ledger.example.org/roadmaps", 7, Hash.ofLeaf(new byte[0]));
    private static final Checkpoint GROUPS = new Checkpoint("ledger.example.org/groups", 3, Hash.ofLeaf(new byte[1]));

    @TempDir
    Path room;
    private Path path;

    @BeforeEach
    void with_two_logs() throws IOException, CannotStart {
        path = room.resolve("state");
        try (var state = open()) {
            state.keep(ROADMAPS);
            state.keep(GROUPS);
        }
    }

    private StateFile open() throws CannotStart {
        return StateFile.open(path, KEY.witnessKey());
    }

    private void stops(String sentence) {
        var reason = assertThrows(CannotStart.class, () -> open().close());
        assertTrue(reason.getMessage().contains(sentence), reason.getMessage());
    }

    @Test
    void what_was_kept_is_there_at_the_next_start() throws IOException, CannotStart {
        try (var state = open()) {
            assertEquals(ROADMAPS, state.last(ROADMAPS.origin()));
            assertEquals(GROUPS, state.last(GROUPS.origin()));
            assertEquals(0, state.last("ledger.example.org/others").size());
        }
    }

    @Test
    void a_state_cut_anywhere_stops_it_and_stays_as_it_is() throws IOException {
        var whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            stops("damaged");
            assertArrayEquals(Arrays.copyOf(whole, length), Files.readAllBytes(path));
        }
    }

    @Test
    void a_state_with_any_byte_changed_or_added_stops_it() throws IOException {
        var whole = Files.readAllBytes(path);
        for (int i = 0; i < whole.length; i++) {
            var changed = whole.clone();
            changed[i] ^= 1;
            Files.write(path, changed);
            stops("damaged");
        }
        Files.write(path, Arrays.copyOf(whole, whole.length + 1));
        stops("damaged");
    }

    @Test
    void a_state_that_has_gone_is_not_begun_anew() throws IOException {
        Files.delete(path);
        stops("has gone");
        assertTrue(Files.notExists(path));
    }

    @Test
    void what_a_crash_left_half_written_beside_it_does_not_matter() throws IOException, CannotStart {
        Files.writeString(room.resolve("state.new"), "half");
        try (var state = open()) {
            assertEquals(ROADMAPS, state.last(ROADMAPS.origin()));
        }
    }

    @Test
    void two_never_use_one_state() throws IOException, CannotStart {
        try (var first = open()) {
            stops("Another process");
            assertEquals(ROADMAPS, first.last(ROADMAPS.origin()));
        }
        open().close();
    }

    @Test
    void the_state_of_another_witness_stops_it() {
        var other = SigningKey.ofSeed("witness.example.net/w2", SampleLog.filled(0x57));
        var reason = assertThrows(CannotStart.class, () -> StateFile.open(path, other.witnessKey()).close());
        assertTrue(reason.getMessage().contains("belongs to the witness " + KEY.witnessKey()), reason.getMessage());
    }

    @Test
    void a_folder_that_is_not_there_shows_at_the_start() {
        path = room.resolve("missing").resolve("state");
        stops("cannot be read and written");
    }
}
