package org.entente.stack.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a fact comes from, as the API takes it. What is made up has no address. */
record Source(String url, String on, String kind, String note) {

    private static final List<String> WORDINGS = List.of("title", "shortTitle", "name");

    static Source illustrative(String note) {
        return new Source(null, null, "ILLUSTRATIVE", note);
    }

    static Source reported(String url, String on, String note) {
        return new Source(url, on, "REPORTED", note);
    }

    /** All sources of a fact: the main one with the notes, further reports, and where its Azerbaijani wording was found. */
    static List<Source> of(JsonNode fact, String... notes) {
        var note = join(Stream.concat(Stream.of(notes), Stream.of(Facts.text(fact, "note"), ourTranslation(fact))));
        if (fact.path("provenance").asText().equals("illustrative")) {
            return List.of(illustrative(note));
        }
        var all = new ArrayList<Source>();
        all.add(reported(Facts.text(fact, "sourceUrl"), Facts.text(fact, "sourceDate"), note));
        Facts.textsOf(fact.path("moreSources")).forEach(url -> all.add(reported(url, null, null)));
        WORDINGS.stream().map(member -> Facts.text(fact.path(member), "azSourceUrl")).filter(Objects::nonNull)
                .forEach(url -> all.add(reported(url, null, "wording in Azerbaijani")));
        return once(all);
    }

    /** The same address said twice is one source: the first, which has the notes. */
    static List<Source> once(Collection<Source> all) {
        var seen = new ArrayList<Source>();
        all.stream().filter(source -> seen.stream().noneMatch(s -> Objects.equals(s.url, source.url))).forEach(seen::add);
        return List.copyOf(seen);
    }

    private static String ourTranslation(JsonNode fact) {
        var ours = WORDINGS.stream().anyMatch(member -> fact.path(member).path("azBasis").asText().equals("translated"));
        return ours ? "wording in Azerbaijani is our translation" : null;
    }

    static String join(Stream<String> notes) {
        var all = notes.filter(Objects::nonNull).collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }
}
