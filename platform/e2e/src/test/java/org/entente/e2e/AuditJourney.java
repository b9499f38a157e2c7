package org.entente.e2e;

import static org.entente.e2e.Callers.CHARTER;
import static org.entente.e2e.Callers.as;
import static org.entente.e2e.Callers.at;
import static org.entente.e2e.Callers.idOf;
import static org.entente.e2e.Callers.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor believes nobody: the policy, the verifier and what the log shows must do. */
@OnTheStack
class AuditJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> LOGS = List.of("roadmaps", "working-groups");
    private static final Pattern ENTRY = Pattern.compile("(\"entry\"\\s*:\\s*\")([A-Za-z0-9+/=]+)");

    @TempDir
    private Path desk;

    private record Verdict(int code, String said) {
    }

    private Verdict verify(String... words) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-jar", RunningStack.stack().verifier().toString()));
        command.addAll(List.of(words));
        var said = desk.resolve("said");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "the verifier does not end");
        return new Verdict(process.exitValue(), Files.readString(said));
    }

    private static String policy(String log) {
        return RunningStack.stack().policy(log).toString();
    }

    private static String address(String log) {
        return RunningStack.stack().gateway() + "/api/v1/ledgers/" + log;
    }

    /** As everybody may, without a token. */
    private static String checkpoint(String log) {
        return at(address(log)).get("/checkpoint").then().statusCode(200).extract().asString();
    }

    private static String drafted() {
        return idOf(as("delegate-aze").body(json("""
                {'charter': '%s', 'code': 'A-%s', 'area': 'connectivity', 'visibility': 'PARTIES',
                 'title': {'en': 'Fibre across the sea'}}""", CHARTER, UUID.randomUUID())).post("/api/v1/roadmaps"));
    }

    /** Until the newest revision is in a published tree. */
    private static void published(String roadmap) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isPublished(roadmap)) {
            assertTrue(System.nanoTime() < end, "what was written is not published: " + checkpoint("roadmaps"));
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static boolean isPublished(String roadmap) {
        Integer leaf = as("auditor").get("/api/v1/roadmaps/{id}/history", roadmap).then().statusCode(200).extract()
                .path("items[0].leafIndex");
        return leaf != null && Long.parseLong(checkpoint("roadmaps").split("\n")[1]) > leaf;
    }

    private Path bundle(String roadmap) throws IOException {
        var zip = as("auditor").get("/api/v1/audit/roadmaps/bundle?record={id}", roadmap).then().statusCode(200)
                .contentType("application/zip").extract().asByteArray();
        return Files.write(desk.resolve("evidence.zip"), zip);
    }

    private Path spoiled(Path bundle, String file, UnaryOperator<String> change) throws IOException {
        var copy = desk.resolve("spoiled.zip");
        try (var in = new ZipInputStream(Files.newInputStream(bundle));
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(file)
                        ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : bytes);
            }
        }
        return copy;
    }

    private static String withOneByteFlipped(String revisions) {
        var entry = ENTRY.matcher(revisions);
        assertTrue(entry.find());
        var bytes = Base64.getDecoder().decode(entry.group(2));
        bytes[bytes.length / 2] ^= 1;
        return entry.replaceFirst("$1" + Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void everybody_reads_what_both_parties_witnesses_have_seen_and_by_which_policy_to_judge_it() throws Exception {
        for (var log : LOGS) {
            published(drafted());
            at(address(log)).get("/checkpoint").then().statusCode(200)
                    .body(startsWith("ledger.entente.localhost/" + log + "\n"));
            for (var witness : List.of("witness.usa.entente.localhost/w1", "witness.aze.entente.localhost/w1")) {
                assertTrue(checkpoint(log).contains("\n— " + witness + " "), checkpoint(log));
            }
            at(address(log)).get("/policy").then().statusCode(200)
                    .body(equalTo(Files.readString(RunningStack.stack().policy(log))));
        }
    }

    @Test
    void a_records_evidence_convinces_the_verifier_and_one_flipped_byte_does_not() throws Exception {
        var roadmap = drafted();
        published(roadmap);
        var bundle = bundle(roadmap);
        var good = verify("bundle", bundle.toString(), "--policy", policy("roadmaps"), "--record", roadmap);
        assertEquals(0, good.code(), good.said());
        assertTrue(good.said().contains(roadmap), good.said());
        var spoiled = spoiled(bundle, "revisions.ndjson", AuditJourney::withOneByteFlipped);
        var bad = verify("bundle", spoiled.toString(), "--policy", policy("roadmaps"), "--record", roadmap);
        assertEquals(1, bad.code(), bad.said());
    }

    @Test
    void evidence_of_one_record_is_none_of_another_and_no_log_stands_for_the_other() throws Exception {
        var roadmap = drafted();
        published(roadmap);
        var bundle = bundle(roadmap).toString();
        var another = UUID.randomUUID().toString();
        assertNotEquals(0, verify("bundle", bundle, "--policy", policy("roadmaps"), "--record", another).code());
        assertNotEquals(0, verify("bundle", bundle, "--policy", policy("working-groups"), "--record", roadmap).code());
    }

    @Test
    void the_whole_log_is_verified_by_its_tiles_through_the_gateway() throws Exception {
        published(drafted());
        for (var log : LOGS) {
            var verdict = verify("log", address(log), "--policy", policy(log), "--state", desk.resolve(log).toString());
            assertEquals(0, verdict.code(), verdict.said());
        }
        published(drafted());
        var later = verify("log", address("roadmaps"), "--policy", policy("roadmaps"), "--state",
                desk.resolve("roadmaps").toString());
        assertEquals(0, later.code(), later.said());
    }
}
