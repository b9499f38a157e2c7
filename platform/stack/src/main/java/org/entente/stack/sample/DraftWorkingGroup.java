package org.entente.stack.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** A working group as the API takes it. */
record DraftWorkingGroup(String charter, String code, List<String> areas, Map<String, String> name, String announcedOn,
        Mandate mandate, String visibility, List<Source> sources) {

    record Mandate(Map<String, String> title, String agreedOn, String url) {
    }

    static DraftWorkingGroup of(Facts facts, JsonNode group) {
        var own = Source.of(group, Facts.text(group, "stateNote"));
        if (!isSetUp(group)) {
            return of(group, null, own);
        }
        var memorandum = memorandum(facts);
        var mandate = new Mandate(Wording.of(memorandum.path("title")), Facts.text(memorandum, "signedAt"),
                Facts.text(memorandum, "sourceUrl"));
        var itsSources = Source.of(memorandum, "the mandate: " + terms(memorandum));
        return of(group, mandate, Source.once(Stream.concat(own.stream(), itsSources.stream()).toList()));
    }

    private static DraftWorkingGroup of(JsonNode group, Mandate mandate, List<Source> sources) {
        return new DraftWorkingGroup(DraftCharter.ID, code(group.path("id").asText()), Facts.textsOf(group.path("areas")),
                Wording.of(group.path("name")), Facts.text(group, "announcedAt"), mandate, "PUBLIC", sources);
    }

    /** The groups that the Charter foresees have neither mandate nor chairs in any report. */
    static boolean isSetUp(JsonNode group) {
        return !group.path("coChairs").isEmpty();
    }

    /** The memorandum that the Charter is based on set up the group that drafted it. */
    private static JsonNode memorandum(Facts facts) {
        return facts.named(facts.charter().path("basedOn").asText());
    }

    private static String terms(JsonNode memorandum) {
        return Facts.listOf(memorandum.path("terms")).stream()
                .map(term -> Source.join(Stream.of(Facts.text(term, "summary"), Facts.text(term, "note"))))
                .collect(Collectors.joining("; "));
    }

    static String code(String id) {
        return id.equals("all") ? "ALL-GROUPS" : id.replaceFirst("^wg-", "").toUpperCase(Locale.ROOT);
    }
}
