package org.entente.roadmaps.difference;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.entente.records.Recorded;
import org.entente.web.Texts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record as the two points show it.
 *
 * @param before null where it is not there
 * @param from its state then
 * @param after null where it is not there
 * @param to its state then
 */
record Compared(Recorded before, ObjectNode from, Recorded after, ObjectNode to) {

    private static final Set<String> CALLED_OFF = Set.of("CANCELLED", "WITHDRAWN");

    /** What has no due day comes last. */
    private static final String END_OF_TIME = "9999-12-31";

    static final Comparator<Compared> ORDER = Comparator.comparing(Compared::kind)
            .thenComparing(c -> c.text("dueOn", END_OF_TIME)).thenComparing(Compared::code)
            .thenComparing(c -> c.record().id());

    /** The record as it is shown: as of the later point, if it is there. */
    Recorded record() {
        return after == null ? before : after;
    }

    private RecordKind kind() {
        return RecordKind.valueOf(record().kind());
    }

    String code() {
        return text("code", "");
    }

    Texts title() {
        var byLanguage = new TreeMap<String, String>();
        state().get("title").properties().forEach(text -> byLanguage.put(text.getKey(), text.getValue().textValue()));
        return new Texts(byLanguage);
    }

    RecordDifference difference(Function<String, Class<?>> typeOf) {
        return new RecordDifference(kind(), record().id(), code(), title(), revision(before), revision(after),
                isCalledOff(to) && !isCalledOff(from), Comparison.of(from, to, typeOf));
    }

    /** The same where one of its states was erased by law: what it was cannot be told. */
    RecordDifference untold() {
        return new RecordDifference(kind(), record().id(), code(), title(), revision(before), revision(after), false,
                List.of());
    }

    private ObjectNode state() {
        return after == null ? from : to;
    }

    private String text(String field, String otherwise) {
        return state().path(field).asText(otherwise);
    }

    private static boolean isCalledOff(ObjectNode state) {
        return CALLED_OFF.contains(state.path("state").asText());
    }

    private static Integer revision(Recorded record) {
        return record == null ? null : record.revision();
    }
}
