package org.entente.records.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The forms that hold a whole list. */
enum Form {
    // RFC 4180 section 3: what the header line is, a reader must be told.
    CSV(Exports.CSV, "; charset=utf-8; header=present", ".csv"),
    NDJSON(Exports.NDJSON, "", ".ndjson"),
    XLSX(Exports.XLSX, "", ".xlsx");

    private final String mediaType;
    private final String parameters;
    private final String ending;

    Form(String mediaType, String parameters, String ending) {
        this.mediaType = mediaType;
        this.parameters = parameters;
        this.ending = ending;
    }

    static Optional<Form> of(String accept) {
        return Arrays.stream(values()).filter(form -> form.mediaType.equals(accept)).findFirst();
    }

    String contentType() {
        return mediaType + parameters;
    }

    String disposition(Sheet<?> sheet) {
        return "attachment; filename=\"" + sheet.name() + ending + "\"";
    }

    <T> Rows<T> rows(OutputStream out, Sheet<T> sheet, ObjectMapper json) throws IOException {
        return switch (this) {
            case CSV -> new CsvRows<>(out, sheet, json);
            case NDJSON -> new NdjsonRows<>(out, json);
            case XLSX -> new XlsxRows<>(out, sheet, json);
        };
    }
}
