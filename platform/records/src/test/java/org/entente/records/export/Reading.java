package org.entente.records.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads exports as a stranger would: CSV by the letter of RFC 4180, workbooks with another project's reader. */
final class Reading {

    private Reading() {
    }

    /** Records of fields; an unquoted empty field is null. */
    static List<List<String>> csv(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var records = new ArrayList<List<String>>();
        var at = 0;
        while (at < text.length()) {
            var fields = new ArrayList<String>();
            at = record(text, at, fields);
            records.add(fields);
        }
        return records;
    }

    private static int record(String text, int from, List<String> fields) {
        var at = from;
        while (true) {
            at = field(text, at, fields);
            if (text.startsWith("\r\n", at)) {
                return at + 2;
            }
            if (text.charAt(at) != ',') {
                throw new IllegalArgumentException("neither , nor CRLF but " + (int) text.charAt(at) + " at " + at);
            }
            at++;
        }
    }

    private static int field(String text, int from, List<String> fields) {
        var at = from;
        if (text.charAt(at) != '"') {
            while (",\r\n\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            fields.add(at == from ? null : text.substring(from, at));
            return at;
        }
        var field = new StringBuilder();
        while (true) {
            var quote = text.indexOf('"', at + 1);
            field.append(text, at + 1, quote);
            if (!text.startsWith("\"\"", quote)) {
                fields.add(field.toString());
                return quote + 1;
            }
            field.append('"');
            at = quote + 1;
        }
    }

    /** The rows of a sheet, the header among them. */
    static List<Row> sheet(byte[] workbook, int index) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true))) {
            return book.getSheet(index).orElseThrow().read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
