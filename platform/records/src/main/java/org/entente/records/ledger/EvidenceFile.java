package org.entente.records.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip that a bundle of evidence comes in. */
final class EvidenceFile {

    /** Put on the class path by the build. */
    static final String VERIFIER = "entente-verifier.jar";

    private final ZipOutputStream zip;
    private final LocalDateTime made;

    EvidenceFile(OutputStream out, Instant made) {
        this.zip = new ZipOutputStream(out);
        this.made = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
    }

    void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(made);
        zip.putNextEntry(entry);
    }

    void line(byte[] text) throws IOException {
        zip.write(text);
        zip.write('\n');
    }

    void end() throws IOException {
        zip.closeEntry();
    }

    void put(String name, byte[] content) throws IOException {
        begin(name);
        zip.write(content);
        end();
    }

    /** The program that checks what stands beside it. Who trusts nobody takes it from elsewhere, or builds it. */
    void putVerifier() throws IOException {
        try (var program = open(VERIFIER)) {
            if (program != null) {
                begin(VERIFIER);
                program.transferTo(zip);
                end();
            }
        }
    }

    static byte[] resource(String name) throws IOException {
        try (var in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    }

    void finish() throws IOException {
        zip.close();
    }
}
