package org.entente.roadmaps.difference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

import org.entente.web.Texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Two states of one record, field by field. */
final class Comparison {

    static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private Comparison() {
    }

    /** @param typeOf what a field holds */
    static List<FieldDifference> of(ObjectNode from, ObjectNode to, Function<String, Class<?>> typeOf) {
        var found = new ArrayList<FieldDifference>();
        for (var field : namesIn(from, to)) {
            var before = from.get(field);
            var after = to.get(field);
            if (before == null || !before.equals(after)) {
                add(field, before, after, typeOf.apply(field), found);
            }
        }
        return found;
    }

    private static void add(String field, JsonNode from, JsonNode to, Class<?> type, List<FieldDifference> found) {
        if (type == Texts.class) {
            addLanguages(field, from == null ? NOTHING : (ObjectNode) from, to == null ? NOTHING : (ObjectNode) to, found);
        } else if ((to == null ? from : to).isArray()) {
            found.add(new FieldDifference(field, null, from, to, null, without(to, from), without(from, to)));
        } else {
            var days = type == LocalDate.class ? daysBetween(from, to) : null;
            found.add(new FieldDifference(field, null, from, to, days, null, null));
        }
    }

    private static void addLanguages(String field, ObjectNode from, ObjectNode to, List<FieldDifference> found) {
        for (var language : namesIn(from, to)) {
            var before = from.get(language);
            var after = to.get(language);
            if (before == null || !before.equals(after)) {
                found.add(new FieldDifference(field, language, before, after, null, null, null));
            }
        }
    }

    private static Integer daysBetween(JsonNode from, JsonNode to) {
        return from == null || to == null ? null
                : (int) ChronoUnit.DAYS.between(LocalDate.parse(from.textValue()), LocalDate.parse(to.textValue()));
    }

    /** An element that stands twice goes once for each time that it stands in the other. */
    private static List<Object> without(JsonNode elements, JsonNode others) {
        var left = new ArrayList<Object>();
        if (elements != null) {
            elements.forEach(left::add);
        }
        if (others != null) {
            others.forEach(left::remove);
        }
        return left;
    }

    private static Iterable<String> namesIn(ObjectNode one, ObjectNode other) {
        var names = new TreeSet<String>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
