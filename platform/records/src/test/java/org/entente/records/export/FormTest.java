package org.entente.records.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

class FormTest {

    private static final List<String> NAMES = Sample.SHEET.columns().stream().map(Column::name).toList();
    private static final List<String> TEXTS = List.of("Strateji Tərəfdaşlıq: ğüşıöçə ĞÜŞIÖÇƏ İ", "emoji 🛰️👩‍👩‍👧‍👦",
            "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u202egnp.exe", "comma, \"quote\", semi;colon",
            "two\r\nlines\nand\rmore\ttab", " leading and trailing ", "", "NULL", "<b>&amp;</b> ]]>", "_x0041_ stays",
            "'apostrophe", "\\N", "0012", "1e5", "true");

    private static String csvText(String text) {
        return Reading.csv(Sample.written(Form.CSV, List.of(Sample.of(text)))).get(1).get(0);
    }

    private static Row xlsxRow(Sample row) {
        return Reading.sheet(Sample.written(Form.XLSX, List.of(row)), 0).get(1);
    }

    private static Object xlsx(Object value) {
        var sheet = new Sheet<Map<String, Object>>("one", List.of(new Column<>("value", row -> row.get("value"))));
        var out = new java.io.ByteArrayOutputStream();
        try {
            var rows = Form.XLSX.rows(out, sheet, Sample.JSON);
            rows.put(Map.of("value", value));
            rows.end();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var cell = Reading.sheet(out.toByteArray(), 0).get(1).getCell(0);
        return cell.getType() == CellType.NUMBER ? cell.asNumber() : cell.asString();
    }

    @Test
    void a_table_of_text_has_a_header_line_and_a_line_for_each_record() {
        var records = Reading.csv(Sample.written(Form.CSV, List.of(Sample.of("one"), Sample.empty())));
        assertEquals(List.of(NAMES,
                List.of("one", "-7", "1000", "true", "2026-05-10", "2026-05-10T12:00:00.250001Z", "DUE_DATE_MOVED",
                        "0190b1f2-0000-7000-8000-000000000001", "{\"from\":\"2026-05-10\",\"to\":\"2026-06-10\"}"),
                Arrays.asList(new String[NAMES.size()])), records);
    }

    @Test
    void lines_of_objects_are_those_of_the_json_list() throws IOException {
        var lines = new String(Sample.written(Form.NDJSON, List.of(Sample.of("one\ntwo"), Sample.empty())),
                StandardCharsets.UTF_8).split("\n", -1);
        assertEquals(3, lines.length);
        assertEquals(Sample.JSON.writeValueAsString(Sample.of("one\ntwo")), lines[0]);
        assertEquals("{}", lines[1]);
        assertEquals("", lines[2]);
    }

    @Test
    void a_workbook_has_a_cell_of_its_type_for_each_value() {
        var row = xlsxRow(Sample.of("one"));
        assertEquals("one", row.getCellAsString(0).orElseThrow());
        assertEquals(new BigDecimal(-7), row.getCellAsNumber(1).orElseThrow());
        assertEquals(0, new BigDecimal(1000).compareTo(row.getCellAsNumber(2).orElseThrow()));
        assertTrue(row.getCellAsBoolean(3).orElseThrow());
        assertEquals(LocalDateTime.parse("2026-05-10T00:00"), row.getCellAsDate(4).orElseThrow());
        assertEquals("yyyy\\-mm\\-dd", row.getCell(4).getDataFormatString());
        assertEquals(LocalDateTime.parse("2026-05-10T12:00:00.250"), row.getCellAsDate(5).orElseThrow());
        assertEquals("DUE_DATE_MOVED", row.getCellAsString(6).orElseThrow());
        assertEquals("{\"from\":\"2026-05-10\",\"to\":\"2026-06-10\"}", row.getCellAsString(8).orElseThrow());
        assertEquals(0, xlsxRow(Sample.empty()).getPhysicalCellCount());
    }

    @ParameterizedTest
    @EnumSource
    void a_list_without_records_is_a_whole_file(Form form) {
        var bytes = Sample.written(form, List.of());
        switch (form) {
            case CSV -> assertEquals(List.of(NAMES), Reading.csv(bytes));
            case NDJSON -> assertEquals(0, bytes.length);
            case XLSX -> assertEquals(NAMES, Reading.sheet(bytes, 0).get(0).stream().map(c -> c.asString()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_list_is_the_same_bytes(Form form) {
        assertArrayEquals(Sample.written(form, Sample.of(1000)), Sample.written(form, Sample.of(1000)));
    }

    @Test
    void every_text_comes_through_whole() throws IOException {
        for (var text : TEXTS) {
            assertEquals(text, csvText(text));
            assertEquals(text,
                    Sample.JSON.readTree(Sample.written(Form.NDJSON, List.of(Sample.of(text)))).get("text").asText());
            // The reader knows no _xHHHH_; Excel does, and shows the text as it was.
            assertEquals(text.replace("_x0041_", "_x005F_x0041_"), xlsx(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)", " =1+1",
            "\u00a0=1", "\u200b=1", "\ufeff=1", "\u0001=1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://a.example\";\"b\")",
            "-2+3+cmd|' /C calc'!A0" })
    void a_text_that_could_be_run_is_disarmed(String formula) {
        assertEquals("'" + formula, csvText(formula));
        var cell = xlsxRow(Sample.of(formula)).getCell(0);
        assertEquals(CellType.STRING, cell.getType());
        assertEquals(formula.replace("\u0001", "_x0001_"), cell.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "a=1", "1-2", "mail@example.org", "", " ", "'=1", "Bakı–Tbilisi", "{\"a\":\"=1\"}", "«=»" })
    void a_text_that_could_not_is_left_alone(String text) {
        assertEquals(text, csvText(text));
    }

    @Test
    void numbers_and_days_are_no_text_to_be_disarmed() {
        var record = Reading.csv(Sample.written(Form.CSV, List.of(Sample.of("one")))).get(1);
        assertEquals("-7", record.get(1));
        assertEquals("-1.5", csvCell(Sample.JSON.getNodeFactory().numberNode(new BigDecimal("-1.5"))));
        assertEquals("'-1.5", csvCell(Sample.JSON.getNodeFactory().textNode("-1.5")));
        assertEquals("[-1]", csvCell(Sample.JSON.createArrayNode().add(-1)));
    }

    private static String csvCell(JsonNode node) {
        var row = new Sample(null, null, null, null, null, null, null, null, node);
        return Reading.csv(Sample.written(Form.CSV, List.of(row))).get(1).get(8);
    }

    @Test
    void what_a_file_cannot_hold_is_shown_by_a_mark() {
        assertEquals("a\ufffdb\u0007", csvText("a\0b\u0007"));
        assertEquals("a_x0000_b_x0007__xFFFF_", xlsx("a\0b\u0007\uffff"));
        assertEquals("a\ufffdb\ufffd", xlsx("a\ud83db\udef0"));
    }

    @Test
    void a_text_too_long_for_a_cell_is_cut_visibly_and_between_characters() {
        assertEquals("x".repeat(32_767), xlsx("x".repeat(32_767)));
        assertEquals("x".repeat(32_766) + "…", xlsx("x".repeat(40_000)));
        assertEquals("x".repeat(32_765) + "…", xlsx("x".repeat(32_765) + "🛰🛰🛰"));
        assertEquals("x".repeat(40_000), csvText("x".repeat(40_000)));
    }

    @Test
    void a_number_that_a_spreadsheet_would_round_stays_text() {
        assertEquals(new BigDecimal("999999999999999"), xlsx(999_999_999_999_999L));
        assertEquals("1234567890123456789", xlsx(1_234_567_890_123_456_789L));
        assertEquals("0.1234567890123456", xlsx(new BigDecimal("0.1234567890123456")));
        assertEquals("NaN", xlsx(Double.NaN));
    }

    @Test
    void a_day_that_a_spreadsheet_cannot_count_stays_text() {
        assertEquals(new BigDecimal(61), xlsx(java.time.LocalDate.of(1900, 3, 1)));
        assertEquals("1900-02-28", xlsx(java.time.LocalDate.of(1900, 2, 28)));
        assertEquals("1776-07-04T00:00:00Z", xlsx(java.time.Instant.parse("1776-07-04T00:00:00Z")));
    }

    @Test
    void a_sheet_that_grows_too_large_goes_on_in_the_next() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        var rows = new XlsxRows<>(out, Sample.SHEET, Sample.JSON, 100_000);
        for (var row : Sample.of(1000)) {
            rows.put(row);
        }
        rows.end();
        var first = Reading.sheet(out.toByteArray(), 0);
        assertTrue(first.size() > 50 && first.size() < 500, first.size() + " rows");
        assertEquals("row " + (first.size() - 1), Reading.sheet(out.toByteArray(), 1).get(1).getCellAsString(0).orElseThrow());
    }

    @Test
    void the_name_of_a_file_needs_no_quoting() {
        assertThrows(IllegalArgumentException.class, () -> new Sheet<>("a\"; b", List.of()));
        assertEquals("attachment; filename=\"changes-of-roadmaps-and-milestones.xlsx\"", Form.XLSX.disposition(Sample.SHEET));
        assertFalse(Form.of("application/json").isPresent());
    }
}
