package org.entente.stack.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** A charter as the API takes it. */
record DraftCharter(String id, Map<String, String> title, Map<String, String> shortTitle, List<String> parties, String signedOn,
        Map<String, String> signedAt, List<String> authenticLanguages, List<Area> areas, List<Clause> clauses,
        String visibility,
        List<Source> sources) {

    static final String ID = "us-az-2026";

    record Area(String code, Map<String, String> title, Integer section, List<Topic> topics, List<Source> sources) {

        static Area of(JsonNode area) {
            return new Area(Facts.code(area), Wording.of(area.path("title")), area.path("section").asInt(),
                    Facts.listOf(area.path("topics")).stream().map(Topic::of).toList(), Source.of(area));
        }
    }

    record Topic(String code, Map<String, String> title, List<Source> sources) {

        static Topic of(JsonNode topic) {
            return new Topic(Facts.code(topic), Wording.of(topic.path("title")), Source.of(topic));
        }
    }

    record Clause(String code, Map<String, String> title, String force, List<Source> sources) {

        static Clause of(JsonNode provision) {
            return new Clause(Facts.code(provision), Wording.english(provision.path("summary")),
                    forceOf(provision.path("summary").asText()),
                    Source.of(provision, "kind of provision: " + provision.path("kind").asText()));
        }

        /** Only the word itself tells; "may" and "aim" leave it open. */
        private static String forceOf(String summary) {
            return summary.contains(" intend ") ? "INTENT" : null;
        }
    }

    static DraftCharter of(Facts facts) {
        var charter = facts.charter();
        return new DraftCharter(ID, Wording.of(charter.path("title")), Wording.of(charter.path("shortTitle")),
                partiesOf(facts), Facts.text(charter, "signedAt"), Wording.english(charter.path("place").path("city")),
                List.of("en", "az"), facts.listed("areas").stream().map(Area::of).toList(),
                facts.provisions().stream().map(Clause::of).toList(), "PUBLIC",
                Source.of(charter, signatories(charter), basis(facts, charter)));
    }

    private static List<String> partiesOf(Facts facts) {
        return facts.listed("parties").stream().filter(party -> party.path("role").asText().equals("party"))
                .map(party -> party.path("iso3").asText()).toList();
    }

    private static String signatories(JsonNode charter) {
        return Facts.listOf(charter.path("signatories")).stream()
                .map(s -> s.path("office").asText() + " " + s.path("name").asText() + " (" + s.path("party").asText() + ")")
                .collect(Collectors.joining(" and ", "signed by ", ""));
    }

    private static String basis(Facts facts, JsonNode charter) {
        var memorandum = facts.named(charter.path("basedOn").asText());
        return "based on: " + memorandum.path("title").path("en").asText() + ", " + memorandum.path("signedAt").asText();
    }
}
