package org.entente.records.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** A row with a value of every kind. */
record Sample(String text, Integer number, BigDecimal amount, Boolean agreed, LocalDate day, Instant at, Kind kind, UUID id,
        JsonNode change) {

    enum Kind {
        DUE_DATE_MOVED
    }

    static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Value.construct(
                    com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL, null))
            .build();

    static final Sheet<Sample> SHEET = new Sheet<>("changes-of-roadmaps-and-milestones", List.of(
            new Column<>("text", Sample::text), new Column<>("number", Sample::number), new Column<>("amount", Sample::amount),
            new Column<>("agreed", Sample::agreed), new Column<>("day", Sample::day), new Column<>("at", Sample::at),
            new Column<>("kind", Sample::kind), new Column<>("id", Sample::id), new Column<>("change", Sample::change)));

    static Sample of(String text) {
        return new Sample(text, -7, new BigDecimal("1E+3"), true, LocalDate.of(2026, 5, 10),
                Instant.parse("2026-05-10T12:00:00.250001Z"), Kind.DUE_DATE_MOVED,
                UUID.fromString("0190b1f2-0000-7000-8000-000000000001"),
                JSON.createObjectNode().put("from", "2026-05-10").put("to", "2026-06-10"));
    }

    static Sample empty() {
        return new Sample(null, null, null, null, null, null, null, null, null);
    }

    static List<Sample> of(int count) {
        return IntStream.range(0, count).mapToObj(i -> of("row " + i)).toList();
    }

    static byte[] written(Form form, List<Sample> rows) {
        var out = new ByteArrayOutputStream();
        try {
            var export = form.rows(out, SHEET, JSON);
            for (var row : rows) {
                export.put(row);
            }
            export.end();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
