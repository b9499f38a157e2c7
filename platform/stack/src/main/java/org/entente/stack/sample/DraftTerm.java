package org.entente.stack.sample;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A Term as the API takes it. Its day is for the register to compute, how it ended is for no source that we know to tell. */
record DraftTerm(String code, Map<String, String> title, String anchor, String period, String clause, List<Source> sources) {

    static List<DraftTerm> allOf(Facts facts) {
        return facts.provisions().stream().filter(provision -> provision.has("term")).map(DraftTerm::of).toList();
    }

    private static DraftTerm of(JsonNode provision) {
        var code = Facts.code(provision);
        return new DraftTerm(code, Wording.english(provision.path("summary")), "SIGNED_ON", provision.path("term").asText(),
                code,
                Source.of(provision));
    }
}
