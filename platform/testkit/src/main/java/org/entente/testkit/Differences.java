package org.entente.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** The places in which two documents differ, each as a line that a person can read. The order of members does not count. */
final class Differences {

    private static final int MOST = 60;
    private static final int LONGEST = 160;

    private final List<String> found = new ArrayList<>();

    private Differences() {
    }

    static List<String> between(JsonNode before, JsonNode after) {
        var differences = new Differences();
        differences.compare("", before, after);
        var found = differences.found;
        if (found.size() <= MOST) {
            return found;
        }
        var shown = new ArrayList<>(found.subList(0, MOST));
        shown.add("… and " + (found.size() - MOST) + " more");
        return shown;
    }

    private void compare(String where, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> one(where + "/" + name, before.get(name), after.get(name)));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                one(where + "/" + i, before.get(i), after.get(i));
            }
        } else if (!before.equals(after)) {
            found.add("- " + where + ": " + brief(before));
            found.add("+ " + where + ": " + brief(after));
        }
    }

    private void one(String where, JsonNode before, JsonNode after) {
        if (before == null) {
            found.add("+ " + where + ": " + brief(after));
        } else if (after == null) {
            found.add("- " + where + ": " + brief(before));
        } else {
            compare(where, before, after);
        }
    }

    private static String brief(JsonNode node) {
        var text = node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
