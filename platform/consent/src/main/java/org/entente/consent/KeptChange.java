package org.entente.consent;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A proposed change as the proposal keeps it: what it says as the text that it was, since the ledger's form of JSON
 * (RFC 8785, narrowed to whole numbers) does not hold every value that a request may have.
 */
record KeptChange(ChangeAction action, String kind, UUID record, Integer revision, String values, String to) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static KeptChange of(ProposedChange change) {
        return new KeptChange(change.action(), change.kind(), change.record(), change.revision(),
                change.values() == null ? null : change.values().toString(), change.to());
    }

    ProposedChange change() {
        try {
            return new ProposedChange(action, kind, record, revision,
                    values == null ? null : (ObjectNode) JSON.readTree(values), to);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proposal keeps what is no JSON", e);
        }
    }
}
