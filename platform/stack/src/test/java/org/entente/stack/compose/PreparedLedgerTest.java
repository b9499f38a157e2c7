package org.entente.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.entente.ledger.Policy;
import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The maker of keys and policies, run with the environment that docker-compose gives it: do the others find what they seek? */
class PreparedLedgerTest {

    private static final List<String> SERVICES = List.of("roadmap-service", "workinggroup-service");
    private static final List<String> WITNESSES = List.of("witness-usa", "witness-aze");

    private final Compose compose = new Compose(Sources.ofRepository());

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "org.entente.stack.PrepareLedger")
                .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
        compose.environment(LedgerRule.MAKER).forEach((name, value) -> builder.environment().put(name, usual(value)));
        builder.environment().put("LEDGER_FOLDER", here(compose.environment(LedgerRule.MAKER).get("LEDGER_FOLDER")).toString());
        var process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("said")));
    }

    /** The value of whoever sets nothing. */
    private static String usual(String value) {
        return value.replaceAll("\\$\\{[A-Z_]+:-([^}]*)}", "$1");
    }

    private Path here(String path) {
        return folder.resolve(path.substring(1));
    }

    private Policy policyOf(String service) throws Exception {
        return Policy.parse(Files.readAllBytes(here(compose.environment(service).get("LEDGER_POLICY_FILE"))));
    }

    @Test
    void each_service_signs_with_the_key_that_its_policy_lists() throws Exception {
        for (var service : SERVICES) {
            var environment = compose.environment(service);
            var signer = SigningKey.ofPkcs8(usual(environment.get("LEDGER_ORIGIN")),
                    Files.readAllBytes(here(environment.get("LEDGER_SIGNING_KEY_FILES"))));
            assertEquals(List.of(signer.logKey()), policyOf(service).logs().stream().map(Policy.Log::key).toList());
            assertTrue(Files.isDirectory(here(environment.get("LEDGER_KEPT_CHECKPOINT")).getParent()));
        }
    }

    @Test
    void each_policy_lists_the_witnesses_where_they_listen_with_the_keys_they_have() throws Exception {
        for (var service : SERVICES) {
            var listed = policyOf(service).witnesses();
            assertEquals(WITNESSES, listed.stream().map(Policy.Witness::name).toList());
            for (var witness : listed) {
                var key = SigningKey.ofPkcs8(compose.option(witness.name(), "--name"),
                        Files.readAllBytes(here(compose.option(witness.name(), "--key"))));
                assertEquals(key.witnessKey(), witness.key());
                var port = compose.option(witness.name(), "--listen").replaceAll(".*:", "");
                assertEquals("http://" + witness.name() + ":" + port, witness.url().orElseThrow());
            }
        }
    }

    @Test
    void the_witnesses_serve_both_logs() throws Exception {
        for (var witness : WITNESSES) {
            var served = Files.readAllLines(here(compose.option(witness, "--logs")));
            for (var service : SERVICES) {
                assertTrue(served.contains(policyOf(service).logs().get(0).key().toString()), served.toString());
            }
            assertTrue(Files.isDirectory(here(compose.option(witness, "--state")).getParent()));
        }
    }

    @Test
    void made_once_keys_and_policies_stay_as_they_are() throws Exception {
        var before = policyOf("roadmap-service").logs();
        make();
        assertEquals(before, policyOf("roadmap-service").logs());
    }
}
