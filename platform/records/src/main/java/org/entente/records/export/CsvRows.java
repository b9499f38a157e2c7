package org.entente.records.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

/**
 * Comma-separated values with a header line (RFC 4180). An empty text is written with quotes, nothing without, so that the two
 * are told apart.
 */
final class CsvRows<T> implements Rows<T> {

    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\ufffd';

    private final List<Column<T>> columns;
    private final Cells cells;
    private final CsvWriter out;
    private final String[] line;

    CsvRows(OutputStream out, Sheet<T> sheet, ObjectMapper json) {
        this.columns = sheet.columns();
        this.cells = new Cells(json);
        this.out = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(QuoteStrategies.EMPTY)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.line = new String[columns.size()];
        this.out.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void put(T item) throws IOException {
        for (int i = 0; i < line.length; i++) {
            line[i] = text(cells.of(columns.get(i).value().apply(item)));
        }
        out.writeRecord(line);
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            // Many readers end a text at a NUL.
            return Formula.disarmed(text.replace(NUL, REPLACEMENT));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? null : value.toString();
    }

    @Override
    public void end() throws IOException {
        out.close();
    }
}
