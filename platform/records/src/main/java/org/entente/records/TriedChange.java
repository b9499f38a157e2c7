package org.entente.records;

import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a change would do to one record.
 *
 * @param record null where the change would make it
 * @param revision its newest revision, which the change would be made against; null where it would make it
 * @param action as its revision would name it
 * @param code the record's short name, or null
 * @param fields from and to, by field
 */
public record TriedChange(String kind, UUID record, Integer revision, String action, String code, ObjectNode fields) {

    static TriedChange of(Revision made) {
        var isNew = made.rev == 1;
        return new TriedChange(made.kind, isNew ? null : made.record, isNew ? null : made.rev - 1, made.action,
                made.state.path("code").asText(null), made.change);
    }

    /** The same without some fields. */
    public TriedChange without(Set<String> names) {
        return new TriedChange(kind, record, revision, action, code, fields.deepCopy().without(names));
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Both, as one change: what comes and goes again is no difference. */
    TriedChange then(TriedChange later) {
        var both = fields.deepCopy();
        later.fields.properties().forEach(field -> {
            var from = both.has(field.getKey()) ? both.get(field.getKey()).get(0) : field.getValue().get(0);
            var to = field.getValue().get(1);
            if (from.equals(to)) {
                both.remove(field.getKey());
            } else {
                both.putArray(field.getKey()).add(from).add(to);
            }
        });
        return new TriedChange(kind, record, revision, record == null ? action : later.action, later.code, both);
    }
}
