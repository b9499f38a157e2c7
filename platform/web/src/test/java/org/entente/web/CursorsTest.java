package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;

import org.entente.web.Cursors.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final String QUESTION = "/api/v1/milestones&state[OPEN]";
    private static final Position LAST = new Position("2026-05-10 Bakı", "0190c3a2-1111-7000-8000-000000000001");

    private final Cursors cursors = withKey(new byte[32]);

    private static Cursors withKey(byte[] key) {
        return new Cursors(Base64.getEncoder().encodeToString(key));
    }

    private void refused(String question, String cursor) {
        var refusal = assertThrows(Refusal.class, () -> cursors.read(question, cursor));
        assertEquals(CommonProblem.CURSOR_UNKNOWN, refusal.problem());
    }

    @Test
    void a_cursor_leads_back_to_its_place() {
        assertEquals(LAST, cursors.read(QUESTION, cursors.write(QUESTION, LAST)));
    }

    @Test
    void another_replica_with_the_same_key_reads_it() {
        assertEquals(LAST, withKey(new byte[32]).read(QUESTION, cursors.write(QUESTION, LAST)));
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        refused(QUESTION + "&sort[code]", cursors.write(QUESTION, LAST));
        refused("/api/v1/roadmaps&state[OPEN]", cursors.write(QUESTION, LAST));
    }

    @Test
    void a_cursor_of_another_installation_is_refused() {
        var key = new byte[32];
        key[31] = 1;
        refused(QUESTION, withKey(key).write(QUESTION, LAST));
    }

    @Test
    void a_cursor_with_any_bit_changed_is_refused() {
        var bytes = Base64.getUrlDecoder().decode(cursors.write(QUESTION, LAST));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            refused(QUESTION, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @Test
    void a_cursor_cut_anywhere_is_refused() {
        var whole = cursors.write(QUESTION, LAST);
        for (int length = 0; length < whole.length() - 1; length++) {
            refused(QUESTION, whole.substring(0, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x", "not base64!", "AAAA", "ş", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
    void what_is_no_cursor_is_refused(String text) {
        refused(QUESTION, text);
    }

    @Test
    void the_place_cannot_be_moved_between_question_and_payload() {
        assertFalse(cursors.write("a", new Position("k", "b")).equals(cursors.write("a\0b", new Position("k", ""))));
    }

    @Test
    void a_short_key_stops_the_service() {
        assertThrows(IllegalArgumentException.class, () -> withKey(new byte[31]));
    }
}
