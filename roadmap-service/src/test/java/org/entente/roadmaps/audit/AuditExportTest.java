package org.entente.roadmaps.audit;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftMilestone;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.milestone;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.audit.Steps.LATE;
import static org.entente.roadmaps.audit.Steps.SLIPPAGE;
import static org.entente.roadmaps.audit.Steps.TOTALS;
import static org.entente.roadmaps.audit.Steps.due;
import static org.entente.roadmaps.audit.Steps.report;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class AuditExportTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void every_answer_can_be_taken_away_whole_and_holds_what_its_reader_may_see() {
        var charter = charter();
        var roadmap = roadmap(charter, delegateOf(AZE));
        var milestone = milestone(roadmap, delegateOf(AZE), "2026-05-10");
        Stream.of("2026-06-10", "2026-06-01", "2026-07-01").forEach(day -> due(milestone, day));
        var secret = idOf(draftMilestone(roadmap, delegateOf(AZE), json(", 'dueOn': '2026-05-10', 'visibility': 'OWN_PARTY'")));
        due(secret, "2026-09-10");
        report(secret, "'state': 'IN_PROGRESS', 'progress': 3, 'effectiveOn': '2026-03-01'");
        report(milestone, "'state': 'IN_PROGRESS', 'progress': 3, 'effectiveOn': '2026-03-01'");
        assertEquals(List.of("30", "-9", "31"), column(lines(delegateOf(USA), SLIPPAGE + "?charter=" + charter), "days"));
        assertEquals(List.of("123", "30", "-9", "31"), column(lines(auditor(), SLIPPAGE + "?charter=" + charter), "days"));
        assertEquals(List.of("3"), column(lines(delegateOf(USA), TOTALS + "?by=PARTY&charter=" + charter), "moves"));
        assertEquals(List.of("4"), column(lines(delegateOf(AZE), TOTALS + "?by=PARTY&charter=" + charter), "moves"));
        assertEquals(List.of("1"), column(lines(delegateOf(USA), LATE + "/totals?by=KIND&charter=" + charter), "records"));
        assertEquals(List.of("MILESTONE"), column(lines(delegateOf(USA), LATE + "?charter=" + charter), "kind"));
        for (var path : List.of(SLIPPAGE + "?", TOTALS + "?by=PARTY&", LATE + "?", LATE + "/totals?by=KIND&")) {
            as(auditor()).accept(XLSX).get(path + "charter=" + charter).then().statusCode(200)
                    .header("Content-Type", startsWith(XLSX));
            as(auditor()).accept("application/x-ndjson").get(path + "charter=" + charter).then().statusCode(200);
            as(auditor()).accept("text/csv").get(path + "limit=3").then().statusCode(400);
        }
    }

    private static List<String> lines(String token, String path) {
        return as(token).accept("text/csv").get(path).then().statusCode(200).extract().asString().lines().toList();
    }

    /** Of a table whose texts before the column hold no comma, as these do. */
    private static List<String> column(List<String> lines, String name) {
        var place = List.of(lines.get(0).split(",")).indexOf(name);
        assertTrue(place >= 0, lines.get(0));
        return lines.stream().skip(1).map(line -> line.split(",", -1)[place]).toList();
    }
}
