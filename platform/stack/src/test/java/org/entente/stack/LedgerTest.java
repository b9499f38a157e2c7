package org.entente.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.Hash;
import org.entente.ledger.Policy;
import org.entente.ledger.Refusal;
import org.entente.ledger.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final URI GATEWAY = URI.create("http://127.0.0.1:8080");

    @TempDir
    private Path folder;
    private Home home;

    @BeforeEach
    void prepare() {
        home = Home.of(folder.resolve("home"));
        home.prepare();
        ledger().prepare();
    }

    private Ledger ledger() {
        return new Ledger(home, Ports.of(Map.of()), GATEWAY);
    }

    private Map<String, String> environment(Log log) {
        return ledger().environment(log, "integrator", "swordfish");
    }

    private SigningKey signer(Log log) throws Exception {
        var settings = environment(log);
        return SigningKey.ofPkcs8(settings.get("LEDGER_ORIGIN"),
                Files.readAllBytes(Path.of(settings.get("LEDGER_SIGNING_KEY_FILES"))));
    }

    private SigningKey witness(Party party) throws Exception {
        return SigningKey.ofPkcs8(party.keyName(), Files.readAllBytes(option(party, "--key")));
    }

    private Path option(Party party, String option) {
        var command = ledger().witnesses().stream().filter(witness -> witness.party() == party).findFirst().orElseThrow()
                .command(Jdk.newest(Map.of()), folder);
        return Path.of(command.get(command.indexOf(option) + 1));
    }

    private Policy policy(Log log) throws Exception {
        return Policy.parse(Files.readAllBytes(Path.of(environment(log).get("LEDGER_POLICY_FILE"))));
    }

    @Test
    void what_the_log_and_both_witnesses_sign_is_accepted_by_its_policy_and_by_no_other() throws Exception {
        var signer = signer(Log.ROADMAPS);
        var checkpoint = new Checkpoint(signer.name(), 1, Hash.ofLeaf(new byte[1]));
        var note = checkpoint.signedBy(signer);
        var policy = policy(Log.ROADMAPS);
        var one = note.withCosignatures(cosigned(checkpoint, Party.USA), List.of(witness(Party.USA).witnessKey()));
        assertThrows(Refusal.class, () -> policy.accept(one));
        var both = one.withCosignatures(cosigned(checkpoint, Party.AZE), List.of(witness(Party.AZE).witnessKey()));
        assertEquals(checkpoint, policy.accept(both).checkpoint());
        assertThrows(Refusal.class, () -> policy(Log.WORKING_GROUPS).accept(both));
    }

    private String cosigned(Checkpoint checkpoint, Party party) throws Exception {
        return witness(party).cosign(checkpoint, Instant.parse("2026-11-24T11:00:00Z")).toString() + "\n";
    }

    @Test
    void services_and_auditors_find_log_and_witnesses_at_the_addresses_in_the_policy() throws Exception {
        var policy = policy(Log.WORKING_GROUPS);
        assertEquals("http://127.0.0.1:8080/api/v1/ledgers/working-groups", policy.logs().get(0).url().orElseThrow());
        assertEquals(ledger().witnesses().stream().map(witness -> witness.url().toString()).toList(),
                policy.witnesses().stream().map(witness -> witness.url().orElseThrow()).toList());
    }

    @Test
    void the_witnesses_serve_both_logs() throws Exception {
        var served = Files.readAllLines(option(Party.AZE, "--logs"));
        assertTrue(served.contains(signer(Log.ROADMAPS).logKey().toString()), served.toString());
        assertTrue(served.contains(signer(Log.WORKING_GROUPS).logKey().toString()), served.toString());
    }

    @Test
    void keys_are_for_their_owner_only_and_stay_the_same_over_restarts() throws Exception {
        var before = signer(Log.ROADMAPS).logKey();
        ledger().prepare();
        assertEquals(before, signer(Log.ROADMAPS).logKey());
        for (var key : List.of(Path.of(environment(Log.ROADMAPS).get("LEDGER_SIGNING_KEY_FILES")),
                option(Party.USA, "--key"))) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        }
    }

    @Test
    void moved_ports_move_the_addresses_in_the_policy() throws Exception {
        new Ledger(home, Ports.of(Map.of("ENTENTE_WITNESS_USA_PORT", "18091")), GATEWAY).prepare();
        assertEquals("http://127.0.0.1:18091", policy(Log.ROADMAPS).witnesses().get(0).url().orElseThrow());
    }

    @Test
    void to_begin_afresh_makes_another_log_that_nobody_has_seen() throws Exception {
        var before = signer(Log.ROADMAPS).logKey();
        var kept = Path.of(environment(Log.ROADMAPS).get("LEDGER_KEPT_CHECKPOINT"));
        var seen = option(Party.USA, "--state");
        Files.writeString(kept, "published");
        Files.writeString(seen, "seen");
        home.wipe();
        home.prepare();
        ledger().prepare();
        assertFalse(Files.exists(kept));
        assertFalse(Files.exists(seen));
        assertNotEquals(before, signer(Log.ROADMAPS).logKey());
    }

    @Test
    void a_lost_key_is_not_replaced_while_its_log_is_there() throws Exception {
        Files.writeString(Path.of(environment(Log.ROADMAPS).get("LEDGER_KEPT_CHECKPOINT")), "published");
        Files.delete(Path.of(environment(Log.ROADMAPS).get("LEDGER_SIGNING_KEY_FILES")));
        var refusal = assertThrows(StackFailure.class, () -> ledger().prepare());
        assertTrue(refusal.getMessage().contains("put back"), refusal.getMessage());
    }

    @Test
    void a_lost_key_of_a_witness_is_not_replaced_while_what_it_has_seen_is_there() throws Exception {
        var key = option(Party.AZE, "--key");
        Files.writeString(option(Party.AZE, "--state"), "seen");
        Files.delete(key);
        var refusal = assertThrows(StackFailure.class, () -> ledger().prepare());
        assertTrue(refusal.getMessage().contains("put back " + key), refusal.getMessage());
        assertFalse(Files.exists(key));
    }
}
