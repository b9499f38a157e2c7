package org.entente.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * The log's own note that one of its keys came into use or was retired.
 */
public record KeyEntry(Instant at, State state, VerifierKey key) implements Entry {

    static final String TYPE = "org.entente.ledger.key.v1";

    public KeyEntry {
        Finding.ENTRY_SCHEMA.unless(!key.isWitness(), "The key of a witness.");
    }

    /** What became of the key. */
    public enum State {
        ACTIVE("active"),
        RETIRED("retired");

        private final String text;

        State(String text) {
            this.text = text;
        }

        private static State of(String text) {
            for (var state : values()) {
                if (state.text.equals(text)) {
                    return state;
                }
            }
            throw Finding.ENTRY_SCHEMA.because("A key is active or retired.");
        }
    }

    static KeyEntry of(Map<?, ?> members) {
        EntryText.requireMembers(members, Set.of("at", "state", "type", "vkey"));
        var at = RecordedTime.parse(EntryText.string(members, "at"));
        var state = State.of(EntryText.string(members, "state"));
        return new KeyEntry(at, state, VerifierKey.parse(EntryText.string(members, "vkey")));
    }

    @Override
    public byte[] bytes() {
        var members = Map.of("at", RecordedTime.format(at), "state", state.text, "type", TYPE, "vkey", key.toString());
        return StrictText.utf8(CanonicalJson.write(members), Finding.JSON_REFUSED);
    }
}
