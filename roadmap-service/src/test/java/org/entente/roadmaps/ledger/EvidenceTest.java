package org.entente.roadmaps.ledger;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.roadmaps.ledger.PublishedLog.published;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.entente.ledger.Disclosure;
import org.entente.ledger.Entry;
import org.entente.ledger.Policy;
import org.entente.ledger.ProofFile;
import org.entente.ledger.RevisionEntry;
import org.entente.ledger.SignedNote;
import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.path.json.JsonPath;

@ServiceTest
class EvidenceTest {

    private static final String BUNDLE = "/api/v1/audit/roadmaps/bundle";

    private static String drafted(String visibility) {
        return draftRoadmap(charter(), delegateOf(AZE), visibility).then().statusCode(201).extract().header("Location");
    }

    private static void amend(String path, String patch) {
        as(delegateOf(AZE)).contentType("application/merge-patch+json").header("If-Match", tagOf(path, delegateOf(AZE)))
                .body(json(patch)).patch(path).then().statusCode(200);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, String> bundle(String token, String path) throws IOException {
        var texts = new TreeMap<String, String>();
        unpacked(token, path).forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private static Map<String, byte[]> unpacked(String token, String path) throws IOException {
        var zip = as(token).get(BUNDLE + "?record=" + idOf(path)).then().statusCode(200).contentType("application/zip")
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", containsString("evidence-" + idOf(path) + ".zip")).extract().asByteArray();
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static List<JsonPath> revisions(Map<String, String> files) {
        return files.get("revisions.ndjson").lines().map(JsonPath::from).toList();
    }

    @Test
    void a_bundle_proves_every_revision_of_a_record_without_us() throws IOException {
        var path = drafted("PARTIES");
        amend(path, "{'title': {'en': 'Another title'}}");
        published(path);
        var files = bundle(delegateOf(USA), path);
        var policy = Policy.parse(files.get("policy").getBytes(StandardCharsets.UTF_8));
        var checkpoint = policy.accept(SignedNote.parse(files.get("checkpoint"))).checkpoint();
        var facts = JsonPath.from(files.get("evidence.json"));
        assertEquals(List.of("org.entente.evidence.v1", "roadmaps", checkpoint.origin(), "ROADMAP", idOf(path), 2, 0),
                List.of(facts.get("format"), facts.get("source"), facts.get("origin"), facts.get("entity"), facts.get("record"),
                        facts.get("revisions"), facts.get("pending")));
        var rev = 0;
        for (var line : revisions(files)) {
            assertEquals(++rev, line.getInt("revision"));
            var entry = Base64.getDecoder().decode(line.getString("entry"));
            var proof = ProofFile.parse(files.get("proofs/" + line.getLong("leafIndex") + ".tlog-proof"));
            assertEquals(checkpoint, proof.verify(entry, policy).checkpoint());
            var fields = ((RevisionEntry) Entry.parse(entry))
                    .open(line.<String> getList("disclosures").stream().map(Disclosure::parse).toList());
            assertEquals((long) rev, ((Number) fields.get("rev")).longValue());
        }
        assertEquals(2, rev);
        assertTrue(files.get("README.txt").contains("entente-verifier.jar"));
    }

    @Test
    void the_verifier_that_comes_with_a_bundle_finds_it_good_and_a_changed_one_bad(@TempDir Path folder)
            throws IOException, InterruptedException {
        // Only a whole build puts it on the class path: before it is packaged there is none.
        assumeTrue(getClass().getClassLoader().getResource("entente-verifier.jar") != null);
        var path = drafted("PARTIES");
        amend(path, "{'title': {'en': 'Another title'}}");
        published(path);
        for (var file : unpacked(delegateOf(USA), path).entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        assertEquals(0, verify(folder, path));
        var revisions = folder.resolve("revisions.ndjson");
        Files.writeString(revisions, Files.readString(revisions).replace("Another title", "Quite another"));
        assertEquals(1, verify(folder, path));
    }

    private static int verify(Path folder, String path) throws IOException, InterruptedException {
        var policy = Files.copy(folder.resolve("policy"), folder.resolveSibling(folder.getFileName() + ".policy"),
                StandardCopyOption.REPLACE_EXISTING);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-jar", folder.resolve("entente-verifier.jar").toString(), "bundle", folder.toString(),
                "--policy", policy.toString(), "--record", idOf(path)).inheritIO().start().waitFor();
    }

    @Test
    void a_revision_too_young_to_be_proved_is_there_and_counted_as_pending() throws IOException {
        var path = drafted("PARTIES");
        published(path);
        amend(path, "{'title': {'en': 'Another title'}}");
        var files = bundle(auditor(), path);
        var facts = JsonPath.from(files.get("evidence.json"));
        assertEquals(2, facts.getInt("revisions"));
        var pending = revisions(files).stream().filter(line -> line.get("leafIndex") == null).count();
        assertEquals(facts.getLong("pending"), pending);
        assertEquals(2 - pending, files.keySet().stream().filter(name -> name.startsWith("proofs/")).count());
    }

    @Test
    void a_bundle_shows_what_the_caller_may_see_and_no_more() throws IOException {
        var path = drafted("OWN_PARTY");
        amend(path, "{'visibility': 'PARTIES'}");
        published(path);
        assertEquals(2, revisions(bundle(delegateOf(AZE), path)).size());
        var seen = bundle(delegateOf(USA), path);
        assertEquals(1, revisions(seen).size());
        assertEquals(1, JsonPath.from(seen.get("evidence.json")).getInt("revisions"));
        assertFalse(seen.get("revisions.ndjson").contains("\"change\""));
    }

    @Test
    void a_record_that_the_caller_may_not_see_is_as_unknown_as_one_that_does_not_exist() {
        var path = drafted("OWN_PARTY");
        published(path);
        for (var id : List.of(idOf(path), UUID.randomUUID().toString())) {
            for (var token : List.of(delegateOf(USA), viewer())) {
                as(token).get(BUNDLE + "?record=" + id).then().statusCode(404)
                        .body("type", equalTo("/problems/record-unknown"));
            }
        }
        as(viewer()).get(BUNDLE + "?record=x").then().statusCode(400).body("errors[0].parameter", equalTo("record"));
        as(viewer()).get(BUNDLE).then().statusCode(400).body("errors[0].parameter", equalTo("record"));
    }

    @Test
    void a_life_of_many_pages_is_told_whole() throws IOException {
        var path = drafted("PARTIES");
        for (int i = 1; i <= 120; i++) {
            amend(path, "{'title': {'en': 'Title " + i + "'}}");
        }
        published(path);
        var files = bundle(auditor(), path);
        var lines = revisions(files);
        assertEquals(121, lines.size());
        assertEquals(121, files.keySet().stream().filter(name -> name.startsWith("proofs/")).count());
        assertEquals(121, lines.get(120).getInt("revision"));
        as(auditor()).head(BUNDLE + "?record=" + idOf(path)).then().statusCode(200).body(equalTo(""));
    }
}
