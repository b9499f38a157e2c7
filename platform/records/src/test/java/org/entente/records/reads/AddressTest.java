package org.entente.records.reads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;

import org.junit.jupiter.api.Test;

class AddressTest {

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl";
    private static final Set<String> KNOWN = Set.of("actor", "asOf");

    @Test
    void a_query_is_kept_as_it_was_sent() {
        assertEquals("actor=a%20b&asOf=ledger:7", Address.query("actor=a%20b&asOf=ledger:7", KNOWN));
        assertEquals("%61sOf=x", Address.query("%61sOf=x", KNOWN));
        assertNull(Address.query(null, KNOWN));
        assertNull(Address.query("", KNOWN));
    }

    @Test
    void what_the_operation_does_not_know_is_not_kept() {
        assertEquals("actor=a", Address.query("access_token=" + TOKEN + "&actor=a", KNOWN));
        assertNull(Address.query("%zz=1&=&&access_token=x", KNOWN));
    }

    @Test
    void a_token_is_not_kept_wherever_it_stands() {
        assertEquals("actor=…&asOf=x", Address.query("actor=" + TOKEN + "&asOf=x", KNOWN));
        assertEquals("actor=…", Address.query("actor=" + TOKEN.replace(".", "%2E"), KNOWN));
        assertEquals("actor=Bearer%20…", Address.query("actor=Bearer%20" + TOKEN, KNOWN));
        assertEquals("/api/v1/charters/…/history", Address.path("/api/v1/charters/" + TOKEN + "/history"));
    }

    @Test
    void what_is_no_character_of_an_address_is_not_kept() {
        assertEquals("/a?b?", Address.path("/a\u0000b\ud800"));
    }
}
