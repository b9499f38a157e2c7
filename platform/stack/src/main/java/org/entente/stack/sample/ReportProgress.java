package org.entente.stack.sample;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the file says of a milestone's progress, as the API takes it. Done in a press report is reported, not yet achieved: that
 * takes the other Party's confirmation.
 */
record ReportProgress(String state, Integer progress, String achievedOn, String effectiveOn, String reason) {

    /** @return empty where no source says that work has begun */
    static Optional<ReportProgress> of(JsonNode milestone) {
        return switch (milestone.path("status").asText()) {
            case "done" -> Optional.of(done(ReportedDay.of(milestone, "doneAt")));
            case "in progress" -> Optional.of(underWay(milestone, ReportedDay.of(milestone, "statusAsOf")));
            default -> Optional.empty();
        };
    }

    private static ReportProgress done(ReportedDay day) {
        return new ReportProgress("REPORTED", null, day.toString(), day.toString(), "reported as done in " + day.text());
    }

    private static ReportProgress underWay(JsonNode milestone, ReportedDay day) {
        return new ReportProgress("IN_PROGRESS", milestone.has("percent") ? milestone.get("percent").asInt() : null, null,
                day.toString(), "reported as in progress, as of " + day.text());
    }
}
