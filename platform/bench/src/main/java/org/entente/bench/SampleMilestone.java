package org.entente.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.entente.ledger.Hash;
import org.entente.ledger.RevisionContent;

/** A milestone with all that roadmap-service's have, whose progress is reported again and again. */
public final class SampleMilestone {

    public static final String CHARTER = "us-az-2026";
    static final Instant AT = Instant.parse("2026-03-01T12:34:56.789012Z");

    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    public static final int ROADMAPS = 200;

    private final UUID id;
    private final Map<String, Object> fields = new TreeMap<>();

    public SampleMilestone(int number) {
        id = new UUID(0x0198c2f000007000L, 0x8000000000000000L + number);
        fields.putAll(Map.of("visibility", "PARTIES", "party", "AZE", "parties", List.of("AZE", "USA"), "charter", CHARTER,
                "roadmap", roadmap(number % ROADMAPS).toString(), "code", "M-" + number, "responsibleParty", "AZE",
                "organizations", List.of(new UUID(7, number % 50).toString()), "clauses", List.of("II.1", "II.3")));
        fields.putAll(Map.of("dueOn", "2026-09-30", "duePrecision", "DAY", "forecastOn", "2026-10-15", "weight", 3L,
                "state", "IN_PROGRESS", "title", Map.of("en", "Feasibility study of the interconnector is published",
                        "az", "Enerji bağlantısının texniki-iqtisadi əsaslandırması dərc olunur"),
                "description", Map.of(
                        "en", "The study compares three routes, their cost and what each asks of the grids on both ends; "
                                + "the Parties' agencies have commented on the draft.",
                        "az", "Tədqiqat üç marşrutu, onların dəyərini və hər iki şəbəkəyə tələblərini müqayisə edir; "
                                + "Tərəflərin qurumları layihəyə rəy bildirib."),
                "sources", List.of(Map.of("url", "https://news.example.org/2026/02/10/interconnector-study", "on", "2026-02-10",
                        "kind", "ILLUSTRATIVE", "note", "An illustration, not a report."))));
    }

    public static UUID roadmap(int number) {
        return new UUID(0x0198c2f000007001L, 0x8000000000000000L + number);
    }

    public UUID id() {
        return id;
    }

    /** The record after that revision. */
    public Map<String, Object> state(int rev) {
        var state = new TreeMap<>(fields);
        state.put("progress", (long) rev % 100);
        return state;
    }

    public Map<String, Object> change(int rev) {
        return Map.of("progress", List.of((long) (rev - 1) % 100, (long) rev % 100));
    }

    public RevisionContent content(int rev, Hash prev) {
        return new RevisionContent("PROGRESS_REPORTED", "delegate-aze", change(rev), ON, "MILESTONE", id.toString(),
                "ministry-of-energy", "AZE", prev, "Reported by the ministry on its site", null, rev, state(rev), "PARTIES");
    }

    public static LocalDate effectiveOn() {
        return ON;
    }
}
