package org.entente.records.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A workbook with typed cells: numbers, days and instants (in UTC) can be reckoned with, and text is text whatever it begins
 * with. A list that is too long for one sheet goes on in the next, under the same header.
 */
final class XlsxRows<T> implements Rows<T> {

    /** Of every spreadsheet program since 2007. */
    private static final int MOST_ROWS = 1_048_576;
    /** From 4 GiB on a streamed part needs a form of zip that some programs do not read. */
    private static final long MOST_BYTES = 4_000_000_000L;
    private static final int LONGEST_NAME = 31;
    private static final int LETTERS = 26;

    private final Sheet<T> sheet;
    private final Cells cells;
    private final Workbook workbook;
    private final long mostBytes;
    private final String[] letters;
    private final StringBuilder row = new StringBuilder();
    private Writer out;
    private int sheets;
    private int rows;

    XlsxRows(OutputStream out, Sheet<T> sheet, ObjectMapper json) throws IOException {
        this(out, sheet, json, MOST_BYTES);
    }

    /** @param mostBytes of a sheet, about */
    XlsxRows(OutputStream out, Sheet<T> sheet, ObjectMapper json, long mostBytes) throws IOException {
        this.sheet = sheet;
        this.mostBytes = mostBytes;
        this.cells = new Cells(json);
        this.workbook = new Workbook(out);
        this.letters = new String[sheet.columns().size()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = lettersOf(i);
        }
        begin();
    }

    /** A to Z, AA to ZZ, and so on. */
    private static String lettersOf(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : lettersOf(column / LETTERS - 1) + last;
    }

    private void begin() throws IOException {
        sheets++;
        out = workbook.beginSheet(nameOf(sheets));
        rows = 0;
        open();
        for (int i = 0; i < letters.length; i++) {
            SheetXml.text(row, letters[i] + rows, Workbook.HEADER, sheet.columns().get(i).name());
        }
        close();
    }

    private String nameOf(int number) {
        var suffix = number == 1 ? "" : " " + number;
        var room = LONGEST_NAME - suffix.length();
        return (sheet.name().length() > room ? sheet.name().substring(0, room) : sheet.name()) + suffix;
    }

    @Override
    public void put(T item) throws IOException {
        if (rows == MOST_ROWS || workbook.bytes() >= mostBytes) {
            workbook.endSheet();
            begin();
        }
        open();
        for (int i = 0; i < letters.length; i++) {
            SheetXml.cell(row, letters[i] + rows, cells.of(sheet.columns().get(i).value().apply(item)));
        }
        close();
    }

    private void open() {
        rows++;
        row.setLength(0);
        row.append("<row r=\"").append(rows).append("\">");
    }

    private void close() throws IOException {
        row.append("</row>");
        out.append(row);
    }

    @Override
    public void end() throws IOException {
        workbook.endSheet();
        workbook.finish();
    }
}
