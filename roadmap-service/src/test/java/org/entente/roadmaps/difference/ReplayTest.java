package org.entente.roadmaps.difference;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.difference.Drafts.amend;
import static org.entente.roadmaps.difference.Drafts.difference;
import static org.entente.roadmaps.difference.Drafts.milestonePath;
import static org.entente.roadmaps.difference.Drafts.post;
import static org.entente.roadmaps.difference.Drafts.project;
import static org.entente.roadmaps.difference.Drafts.roadmapPath;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Instants.betweenRequests;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the histories say a roadmap was at one point, and the difference, make what they say it was at the other. */
@ServiceTest
class ReplayTest {

    private static final int EDITS = 60;
    private static final int SPANS = 20;
    private static final List<String> TEXTS = List.of("{'en': 'Cable laid', 'az': null}",
            "{'en': 'Cable tested', 'az': 'Kabel', 'ka': null}", "{'az': 'Kabel çəkilib', 'en': 'Cable'}",
            "{'ka': 'კაბელი', 'en': 'Cable laid'}");
    private static final List<String> CLAUSES = List.of("[]", "['I.2']");
    private static final List<String> SOURCES = List.of("[]", "[{'kind': 'REPORTED', 'note': 'A'}]",
            "[{'kind': 'REPORTED', 'note': 'B'}, {'kind': 'REPORTED', 'note': 'A'}]",
            "[{'kind': 'REPORTED', 'note': 'A'}, {'kind': 'REPORTED', 'note': 'B'}]");

    private final ObjectMapper json = new ObjectMapper();
    private final Random chance = new Random(20260210);
    private final List<String> paths = new ArrayList<>();
    private String roadmap;
    private String project;

    @Test
    void the_difference_leads_from_the_one_state_to_the_other() throws JsonProcessingException {
        roadmap = roadmap(charter(), delegateOf(AZE));
        project = project(roadmap, "P-1");
        paths.addAll(List.of(roadmapPath(roadmap), project));
        var instants = new ArrayList<>(List.of(betweenRequests()));
        for (int i = 0; i < EDITS; i++) {
            instants.add(edit());
        }
        var differing = 0;
        for (int i = 0; i < SPANS; i++) {
            var one = chance.nextInt(instants.size());
            var other = chance.nextInt(instants.size());
            differing += replay(instants.get(Math.min(one, other)), instants.get(Math.max(one, other)));
        }
        assertTrue(differing > SPANS, differing + " records differ");
    }

    private int replay(String from, String to) throws JsonProcessingException {
        var answer = json.readTree(difference(auditor(), roadmap, from, to).statusCode(200).extract().asString());
        var states = statesAt(from);
        for (var added : answer.get("added")) {
            assertEquals(null, states.put(added.get("id").asText(), json.createObjectNode()));
        }
        var differing = 0;
        for (var list : List.of("changed", "added")) {
            for (var record : answer.get(list)) {
                record.get("fields").forEach(field -> apply(states.get(record.get("id").asText()), field));
                differing++;
            }
        }
        assertEquals(0, answer.get("removed").size());
        assertEquals(statesAt(to), states, from + " to " + to);
        assertEquals(states.size(), differing + answer.get("unchanged").asInt());
        return differing;
    }

    private static void apply(ObjectNode state, JsonNode difference) {
        var field = difference.get("field").asText();
        var holder = difference.has("language") ? state.withObject("/" + field) : state;
        var name = difference.path("language").asText(field);
        assertEquals(difference.get("from"), holder.get(name), field);
        if (difference.has("to")) {
            holder.set(name, difference.get("to"));
        } else {
            holder.remove(name);
        }
        if (holder.isEmpty()) {
            state.remove(field);
        }
    }

    /** From the histories, which know nothing of differences. */
    private Map<String, ObjectNode> statesAt(String instant) throws JsonProcessingException {
        var states = new TreeMap<String, ObjectNode>();
        for (var path : paths) {
            var history = as(auditor()).get(path + "/history?limit=1&asOf=" + instant).then().extract();
            if (history.statusCode() == 200) {
                states.put(path.substring(path.lastIndexOf('/') + 1),
                        (ObjectNode) json.readTree(history.asString()).at("/items/0/state"));
            }
        }
        return states;
    }

    private String edit() {
        var kind = chance.nextInt(10);
        if (kind == 0 || paths.size() < 5) {
            var milestone = milestonePath(milestone(roadmap, delegateOf(AZE), chance.nextBoolean() ? null : day()));
            paths.add(milestone);
            return betweenRequests();
        }
        var milestone = paths.get(2 + chance.nextInt(paths.size() - 2));
        return switch (kind) {
            case 1 -> amend(roadmapPath(roadmap), "{'title': %s, 'summary': %s, 'endsOn': %s}".formatted(any(TEXTS),
                    orNull(any(TEXTS)), orNull("'" + day() + "'")));
            case 2 -> amend(project, "{'title': %s, 'clauses': %s}".formatted(any(TEXTS), any(CLAUSES)));
            case 3 -> post(milestone + "/progress", "{'state': 'IN_PROGRESS', 'progress': %d, 'forecastOn': '%s'}"
                    .formatted(chance.nextInt(100), day()));
            case 4 -> amend(milestone, "{'description': %s, 'project': %s}".formatted(orNull(any(TEXTS)),
                    orNull("'" + project.substring(project.lastIndexOf('/') + 1) + "'")));
            case 5 -> amend(milestone, "{'sources': %s, 'visibility': '%s'}".formatted(any(SOURCES), "PARTIES"));
            case 6 -> amend(milestone, "{'title': %s, 'weight': %d}".formatted(any(TEXTS), 1 + chance.nextInt(9)));
            default -> amend(milestone, "{'dueOn': %s, 'clauses': %s}".formatted(orNull("'" + day() + "'"), any(CLAUSES)));
        };
    }

    private String day() {
        return "2026-%02d-%02d".formatted(1 + chance.nextInt(12), 1 + chance.nextInt(28));
    }

    private String orNull(String value) {
        return chance.nextInt(3) == 0 ? "null" : value;
    }

    private String any(List<String> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
