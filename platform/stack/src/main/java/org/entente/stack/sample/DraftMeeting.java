package org.entente.stack.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** A meeting as the API takes it. */
record DraftMeeting(String code, Map<String, String> title, String startsOn, String mode, String visibility,
        List<Source> sources) {

    static DraftMeeting of(JsonNode event) {
        var facts = Facts.textsOf(event.path("facts")).stream().collect(Collectors.joining("; "));
        return new DraftMeeting(Facts.code(event), Wording.of(event.path("title")), Facts.text(event, "date"),
                event.path("format").asText().toUpperCase(Locale.ROOT), "PUBLIC", Source.of(event, facts));
    }
}
