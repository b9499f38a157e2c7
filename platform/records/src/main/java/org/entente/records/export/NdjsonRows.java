package org.entente.records.export;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/** The objects of the JSON list, one a line. */
final class NdjsonRows<T> implements Rows<T> {

    private final ObjectWriter json;
    private final JsonGenerator out;

    NdjsonRows(OutputStream out, ObjectMapper json) throws IOException {
        // Sent as the buffers fill: a flush after each line would make it a packet.
        this.json = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        this.out = json.getFactory().createGenerator(out).setRootValueSeparator(null);
    }

    @Override
    public void put(T item) throws IOException {
        json.writeValue(out, item);
        out.writeRaw('\n');
    }

    @Override
    public void end() throws IOException {
        out.close();
    }
}
