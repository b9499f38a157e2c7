package org.entente.ledger;

import java.util.Map;
import java.util.Set;

/**
 * The members of an entry's JSON, each to be there and of its type.
 */
final class EntryText {
    private EntryText() {
    }

    static Map<?, ?> canonicalObject(String text) {
        Object value;
        try {
            value = CanonicalJson.read(text);
        } catch (Refusal refused) {
            throw Finding.ENTRY_NOT_CANONICAL.because(refused.getMessage());
        }
        Finding.ENTRY_SCHEMA.unless(value instanceof Map, "Not an object.");
        Finding.ENTRY_NOT_CANONICAL.unless(CanonicalJson.write(value).equals(text), "Other bytes for the same JSON.");
        return (Map<?, ?>) value;
    }

    static void requireMembers(Map<?, ?> members, Set<String> names) {
        Finding.ENTRY_SCHEMA.unless(members.keySet().equals(names), "Members " + members.keySet() + ".");
    }

    static String string(Map<?, ?> members, String name) {
        Finding.ENTRY_SCHEMA.unless(members.get(name) instanceof String, "No text in " + name + ".");
        return (String) members.get(name);
    }
}
