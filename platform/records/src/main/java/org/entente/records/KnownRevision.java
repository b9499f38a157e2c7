package org.entente.records;

import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a revision says, for who holds it against what another register tells. Null: erased by law.
 *
 * @param actor user name, client id, or whom another register named
 */
public record KnownRevision(int rev, String action, LocalDate effectiveOn, String actor, ObjectNode state) {

    static KnownRevision of(Revision r) {
        return new KnownRevision(r.rev, r.action, r.effectiveOn, r.actor, r.state);
    }

    /** Those fields of the state that the type has. */
    public <T> T stateAs(Class<T> type) {
        try {
            return StoredJson.MAPPER.treeToValue(state, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state holds what its type cannot", e);
        }
    }
}
