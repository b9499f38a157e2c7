package org.entente.stack.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A milestone as the API takes it. Who answers for it, no source says. */
record DraftMilestone(String code, String project, Map<String, String> title, List<String> organizations, String dueOn,
        String duePrecision, List<String> clauses, String visibility, List<Source> sources) {

    /**
     * @param project its id in the register
     * @param organizations the ids of those that the file names with it
     */
    static DraftMilestone of(Facts facts, JsonNode milestone, String project, List<String> organizations) {
        var precision = Facts.text(milestone, "duePrecision");
        return new DraftMilestone(Facts.code(milestone), project, Wording.of(milestone.path("title")), organizations,
                Facts.text(milestone, "due"), precision == null ? null : precision.toUpperCase(Locale.ROOT),
                clausesOf(facts, milestone), "PUBLIC", Source.of(milestone, status(milestone), basis(facts, milestone)));
    }

    /** A computed day is the day of one of the charter's Terms, so the milestone serves that clause. */
    private static List<String> clausesOf(Facts facts, JsonNode milestone) {
        return facts.provisions().stream()
                .filter(provision -> milestone.path("dueBasis").asText().equals("computed")
                        && provision.path("due").asText().equals(milestone.path("due").asText()))
                .map(Facts::code).toList();
    }

    private static String status(JsonNode milestone) {
        var done = ReportedDay.of(milestone, "doneAt");
        if (done != null) {
            return done.isMonth() ? "done in " + done.text() + ", day not reported: the month's last day is recorded" : null;
        }
        var asOf = Facts.text(milestone, "statusAsOf");
        return "status: " + milestone.path("status").asText() + (asOf == null ? "" : ", as of " + asOf);
    }

    private static String basis(Facts facts, JsonNode milestone) {
        var basis = Facts.text(milestone, "dueBasis");
        return basis == null ? null : "due day: " + facts.basis("dueBasisValues", basis);
    }
}
