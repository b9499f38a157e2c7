package org.entente.consent;

import static org.entente.consent.Position.ENDORSED;
import static org.entente.consent.Position.OBJECTED;
import static org.entente.consent.Procedure.EXPLICIT;
import static org.entente.consent.Procedure.SILENCE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ProcedureTest {

    private static final Set<String> THREE = Set.of("AZE", "EUN", "USA");

    @Test
    void explicit_takes_the_word_of_every_party_asked() {
        assertEquals(ProposalState.OPEN, EXPLICIT.after(THREE, Map.of("AZE", ENDORSED, "USA", ENDORSED), false));
        assertEquals(ProposalState.ADOPTED,
                EXPLICIT.after(THREE, Map.of("AZE", ENDORSED, "USA", ENDORSED, "EUN", ENDORSED), false));
        assertEquals(ProposalState.LAPSED, EXPLICIT.after(THREE, Map.of("AZE", ENDORSED, "USA", ENDORSED), true));
    }

    @Test
    void silence_adopts_at_the_deadline_and_not_before() {
        assertEquals(ProposalState.OPEN,
                SILENCE.after(THREE, Map.of("AZE", ENDORSED, "USA", ENDORSED, "EUN", ENDORSED), false));
        assertEquals(ProposalState.ADOPTED, SILENCE.after(THREE, Map.of("USA", ENDORSED), true));
    }

    @Test
    void one_objection_is_enough_in_either() {
        for (var procedure : Procedure.values()) {
            for (var passed : new boolean[] { false, true }) {
                assertEquals(ProposalState.REJECTED,
                        procedure.after(THREE, Map.of("USA", ENDORSED, "EUN", OBJECTED), passed));
            }
        }
    }
}
