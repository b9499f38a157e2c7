package org.entente.roadmaps.audit;

import static org.entente.roadmaps.audit.Steps.LATE;
import static org.entente.roadmaps.audit.Steps.SLIPPAGE;
import static org.entente.roadmaps.audit.Steps.TOTALS;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;

/** A real register with its past: the moves that its file tells of, found by reading it line by line. */
@ServiceTest
class ImportedSlippageTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)
                    .defaultContentCharset(StandardCharsets.UTF_8).appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Move(LocalDate effectiveOn, LocalDate from, LocalDate to) implements Comparable<Move> {

        long days() {
            return ChronoUnit.DAYS.between(from, to);
        }

        @Override
        public int compareTo(Move other) {
            return toString().compareTo(other.toString());
        }
    }

    @Test
    void every_move_that_the_register_tells_of_is_found_on_its_day_and_no_other() throws IOException {
        var file = new String(getClass().getResourceAsStream("/registers/python-releases.ndjson").readAllBytes(),
                StandardCharsets.UTF_8);
        var charter = "register-" + UUID.randomUUID();
        as(secretariat()).config(AS_TEXT).contentType(NDJSON).body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/roadmaps?parties=USA,AZE&charter=" + charter).then().statusCode(200);
        var told = movesIn(file);
        assertFalse(told.isEmpty());
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        assertEquals(told, found(SLIPPAGE + "?charter=" + charter + "&asOf=" + now));
        as(auditor()).get(SLIPPAGE + "?limit=100&charter=" + charter + "&asOf=" + now).then()
                .body("items.origin.register", everyItem(is("python/peps"))).body("items.actor", everyItem(notNullValue()));
        as(auditor()).get(TOTALS + "?by=CHARTER&charter=" + charter + "&asOf=" + now).then()
                .body("items.moves", contains(told.size()))
                .body("items.totalDays", contains((int) told.stream().mapToLong(Move::days).sum()));
        as(auditor()).get(LATE + "?kind=MILESTONE&days=300&limit=100&charter=" + charter + "&asOf=" + now).then()
                .body("items.daysLate", everyItem(greaterThan(299))).body("items.origin", everyItem(notNullValue()));
        for (var day : List.of("2012-06-30", "2016-02-29", "2020-01-01", "2024-05-17")) {
            var then = told.stream().filter(m -> !m.effectiveOn().isAfter(LocalDate.parse(day))).toList();
            assertEquals(then, found(SLIPPAGE + "?charter=" + charter + "&effectiveAt=" + day + "&asOf=" + now), day);
            assertEquals(then, found(SLIPPAGE + "?charter=" + charter + "&effectiveUntil=" + day + "&asOf=" + now), day);
        }
    }

    private static List<Move> movesIn(String file) throws IOException {
        var moves = new ArrayList<Move>();
        for (var line : file.split("\n")) {
            for (var milestone : JSON.readTree(line).path("milestones")) {
                for (var entry : milestone.path("history")) {
                    var change = entry.path("change");
                    if (change.path("type").asText().equals("due")) {
                        moves.add(new Move(LocalDate.parse(entry.path("at").asText().substring(0, 10)),
                                LocalDate.parse(change.path("from").asText()), LocalDate.parse(change.path("to").asText())));
                    }
                }
            }
        }
        return moves.stream().sorted().toList();
    }

    private static List<Move> found(String question) throws IOException {
        var moves = new ArrayList<Move>();
        var whole = as(auditor()).accept(NDJSON).get(question).then().statusCode(200).extract().asString();
        for (var line : whole.lines().toList()) {
            var move = JSON.readTree(line);
            moves.add(new Move(LocalDate.parse(move.path("effectiveOn").asText()), LocalDate.parse(move.path("from").asText()),
                    LocalDate.parse(move.path("to").asText())));
        }
        return moves.stream().sorted().toList();
    }
}
