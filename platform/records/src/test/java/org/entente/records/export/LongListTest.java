package org.entente.records.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million records, and what becomes of them in a process that could not hold them. */
class LongListTest {

    /** A few more than a sheet has rows. */
    private static final int RECORDS = 1_048_600;
    /** The records alone would take more than 200 MiB. */
    private static final String LITTLE_MEMORY = "-Xmx40m";

    @TempDir
    Path folder;

    private Path written(String form) throws IOException, InterruptedException {
        var file = folder.resolve("list");
        var process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                LITTLE_MEMORY, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), ListProcess.class.getName(),
                form, String.valueOf(RECORDS), file.toString())).inheritIO().start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue());
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = { Exports.CSV, Exports.NDJSON })
    void a_million_records_are_written_by_a_process_that_could_not_hold_them(String form)
            throws IOException, InterruptedException {
        try (var lines = Files.lines(written(form))) {
            assertEquals(RECORDS + (form.equals(Exports.CSV) ? 1 : 0), lines.count());
        }
    }

    @Test
    void a_list_that_is_too_long_for_a_sheet_goes_on_in_the_next_under_the_same_header()
            throws IOException, InterruptedException {
        try (var book = new ReadableWorkbook(written(Exports.XLSX).toFile())) {
            assertEquals(List.of("numbers", "numbers 2"), book.getSheets().map(s -> s.getName()).toList());
            try (var rows = book.getFirstSheet().openStream()) {
                assertEquals(1_048_576, rows.count());
            }
            var rest = book.getSheet(1).orElseThrow().read();
            assertEquals(RECORDS + 2 - 1_048_576, rest.size());
            assertEquals("number", rest.get(0).getCellAsString(0).orElseThrow());
            assertEquals(1_048_575, rest.get(1).getCellAsNumber(0).orElseThrow().intValue());
            assertEquals(RECORDS - 1, rest.get(rest.size() - 1).getCellAsNumber(0).orElseThrow().intValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { Exports.CSV, Exports.NDJSON, Exports.XLSX })
    void nothing_is_added_to_a_list_whose_writing_failed(String form) throws IOException {
        var whole = new ByteArrayOutputStream();
        ListProcess.whole(form, 10_000).write(whole);
        var half = new ByteArrayOutputStream();
        var gone = new java.io.OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                if (half.size() == whole.size() / 2) {
                    throw new IOException("gone");
                }
                half.write(octet);
            }
        };
        assertThrows(Exception.class, () -> ListProcess.whole(form, 10_000).write(gone));
        assertEquals(whole.size() / 2, half.size());
    }
}
