package org.entente.roadmaps.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a register says held on a day, found by playing its file from the start: written by itself, with nothing of the import.
 */
final class PlainReplay {

    private final List<JsonNode> lines = new ArrayList<>();

    PlainReplay(String file) throws JsonProcessingException {
        for (var line : file.split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
    }

    /** Every day on which something changed, the day before and the day after. */
    TreeSet<String> days() {
        var days = new TreeSet<String>();
        lines.forEach(line -> line.path("milestones").forEach(milestone -> milestone.path("history").forEach(entry -> {
            var day = java.time.LocalDate.parse(entry.path("at").asText().substring(0, 10));
            days.add(day.minusDays(1).toString());
            days.add(day.toString());
            days.add(day.plusDays(1).toString());
        })));
        return days;
    }

    /** By group and milestone: title, due, resolved, state, as the API names them. */
    Map<String, Map<String, String>> on(String day) {
        var found = new TreeMap<String, Map<String, String>>();
        for (var line : lines) {
            for (var milestone : line.path("milestones")) {
                var state = on(day, milestone);
                if (state != null) {
                    found.put(line.path("group").path("acronym").asText() + " "
                            + milestone.path("id").asText().replace('/', '-'), state);
                }
            }
        }
        return found;
    }

    private static Map<String, String> on(String day, JsonNode milestone) {
        Map<String, String> now = null;
        for (var entry : milestone.path("history")) {
            if (entry.path("at").asText().substring(0, 10).compareTo(day) <= 0) {
                now = now == null ? new HashMap<>(Map.of("title", titleBefore(milestone))) : now;
                play(entry.path("change"), now);
            }
        }
        return now;
    }

    private static String titleBefore(JsonNode milestone) {
        for (var entry : milestone.path("history")) {
            if (entry.path("change").path("type").asText().equals("title")) {
                return entry.path("change").path("from").asText();
            }
        }
        return milestone.path("title").asText();
    }

    private static void play(JsonNode change, Map<String, String> now) {
        var to = change.path("to").isTextual() ? change.path("to").asText() : null;
        switch (change.path("type").asText()) {
            case "created" -> {
                now.put("dueOn", to);
                now.put("state", "PLANNED");
            }
            case "due" -> now.put("dueOn", to);
            case "title" -> now.put("title", to);
            case "resolved" -> {
                now.put("achievedOn", to);
                now.put("state", "REPORTED");
                if (change.path("due").isTextual()) {
                    now.put("dueOn", change.path("due").asText());
                }
            }
            case "resolved-corrected" -> now.put("achievedOn", to);
            case "reopened" -> {
                now.put("achievedOn", null);
                now.put("state", "IN_PROGRESS");
            }
            case "removed" -> now.put("state", "CANCELLED");
            case "restored" -> {
                now.put("dueOn", to);
                now.put("state", "PLANNED");
            }
            default -> throw new AssertionError(change);
        }
    }
}
