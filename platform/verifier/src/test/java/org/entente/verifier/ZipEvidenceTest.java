package org.entente.verifier;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipEvidenceTest {
    @TempDir
    Path room;
    private Auditor auditor;
    private SampleLog.Files honest;

    @BeforeEach
    void arrive() {
        auditor = new Auditor(room);
        honest = SampleLog.of(2).evidence(SampleLog.MILESTONE);
    }

    private Auditor.Answer judged(byte[] zip) {
        return auditor.asks("bundle", auditor.write("evidence.zip", zip), "--record", SampleLog.MILESTONE);
    }

    private byte[] honestZip() throws IOException {
        return Files.readAllBytes(auditor.zip(honest));
    }

    @Test
    void names_that_lead_elsewhere_are_refused() {
        for (var name : new String[] { "../policy", "/etc/passwd", "proofs/../policy", "..\\policy", "proofs/1.tlog-proof/",
                "a/" }) {
            var files = new SampleLog.Files();
            files.putAll(honest);
            files.put(name, name.endsWith("/") ? "" : "x");
            auditor.asks("bundle", auditor.zip(files)).findsOnly("EVIDENCE_MALFORMED");
        }
    }

    @Test
    void an_entry_for_the_folder_of_proofs_is_no_file() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("proofs/"));
            for (var file : honest.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        judged(bytes.toByteArray()).verified();
    }

    @Test
    void one_name_twice_is_refused() throws IOException {
        honest.put("proofs/7.tlog-proof", "x");
        var twice = new String(honestZip(), StandardCharsets.ISO_8859_1).replace("proofs/7", "proofs/1");
        judged(twice.getBytes(StandardCharsets.ISO_8859_1)).findsOnly("EVIDENCE_MALFORMED");
    }

    @Test
    void a_zip_whose_directory_tells_another_content_is_refused() throws IOException {
        var zip = new String(honestZip(), StandardCharsets.ISO_8859_1);
        var inDirectory = zip.lastIndexOf("README.txt");
        var renamed = zip.substring(0, inDirectory) + "policy" + zip.substring(inDirectory + 6);
        judged(renamed.getBytes(StandardCharsets.ISO_8859_1)).findsOnly("EVIDENCE_MALFORMED");
        var prefixed = ("PK  " + zip).getBytes(StandardCharsets.ISO_8859_1);
        judged(prefixed).findsOnly("EVIDENCE_MALFORMED");
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                zip.write(zeros);
            }
        }
        judged(bytes.toByteArray()).findsOnly("EVIDENCE_MALFORMED");
    }

    @Test
    void a_zip_cut_off_anywhere_is_never_verified() throws IOException {
        var zip = honestZip();
        for (int length = 0; length < zip.length; length += 13) {
            var answer = judged(Arrays.copyOf(zip, length));
            assertNotEquals(0, answer.exit(), "cut at " + length + ": " + answer.text());
        }
    }

    @Test
    void a_flipped_bit_of_a_zip_is_found_or_changed_no_evidence() throws IOException {
        var zip = honestZip();
        var files = EvidenceFiles.read(auditor.write("honest.zip", zip));
        for (int at = 0; at < zip.length; at += 7) {
            var flipped = zip.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            var answer = judged(flipped);
            if (answer.exit() == 0) {
                assertTrue(files.sameAs(EvidenceFiles.read(auditor.path("evidence.zip"))), "at " + at);
            } else {
                answer.finds();
            }
        }
    }

    @Test
    void what_is_no_zip_is_malformed_and_what_is_not_there_is_not_checked() {
        judged("no zip".getBytes(StandardCharsets.UTF_8)).findsOnly("EVIDENCE_MALFORMED");
        auditor.asks("bundle", room.resolve("nothing.zip")).couldNotCheck();
    }
}
