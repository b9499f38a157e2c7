package org.entente.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.entente.ledger.SigningKey;
import org.entente.ledger.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessCommandTest {
    @TempDir
    Path room;

    private static String said(String... words) throws CannotStart {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        WitnessCommand.run(List.of(words), out, out);
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    private static void stops(String sentence, String... words) {
        var reason = assertThrows(CannotStart.class, () -> said(words));
        assertTrue(reason.getMessage().contains(sentence), reason.getMessage());
    }

    private String key() {
        return room.resolve("key").toString();
    }

    @Test
    void a_new_key_is_for_its_owner_alone_and_prints_its_public_half() throws IOException, CannotStart {
        var vkey = VerifierKey.parse(said("generate-key", "--name", "witness.usa.example/w1", "--out", key()));
        assertTrue(vkey.isWitness());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(key()))));
        var pem = Files.readAllBytes(Path.of(key()));
        assertTrue(new String(pem, StandardCharsets.US_ASCII).startsWith("-----BEGIN PRIVATE KEY-----\n"));
        assertEquals(vkey, SigningKey.ofPkcs8("witness.usa.example/w1", pem).witnessKey());
    }

    @Test
    void a_log_key_can_be_made_too() throws CannotStart {
        assertFalse(VerifierKey.parse(said("generate-key", "--log", "--name", "ledger.example/x", "--out", key())).isWitness());
    }

    @Test
    void a_key_is_never_overwritten() throws IOException, CannotStart {
        said("generate-key", "--name", "a", "--out", key());
        var before = Files.readString(Path.of(key()));
        stops("already", "generate-key", "--name", "a", "--out", key());
        assertEquals(before, Files.readString(Path.of(key())));
    }

    @Test
    void a_name_that_cannot_be_leaves_no_file() {
        stops("name", "generate-key", "--name", "a b", "--out", key());
        assertTrue(Files.notExists(Path.of(key())));
    }

    @Test
    void what_the_operator_got_wrong_is_said() throws IOException, CannotStart {
        said("generate-key", "--name", "w", "--out", key());
        var logs = Files.writeString(room.resolve("logs"), "# none\n").toString();
        var state = room.resolve("state").toString();
        stops("There is no command", "sevre");
        stops("There is no option", "serve", "--port", "1");
        stops("--key is missing", "serve", "--name", "w");
        stops("once, with its value", "serve", "--name");
        stops("cannot be read", "serve", "--key", key() + "2", "--name", "w");
        stops("names no log", serve(logs, "127.0.0.1:0", state));
        Files.writeString(room.resolve("logs"), "# one\nnonsense\n");
        stops("wrong in line 2", serve(logs, "127.0.0.1:0", state));
        Files.writeString(room.resolve("logs"), SigningKey.ofSeed("w", SampleLog.filled(1)).witnessKey().toString());
        stops("witness's key in line 1", serve(logs, "127.0.0.1:0", state));
        Files.writeString(room.resolve("logs"), SampleLog.KEY.logKey().toString());
        stops("HOST:PORT", serve(logs, "8091", state));
        stops("up to 65535", serve(logs, "127.0.0.1:70000", state));
        assertTrue(Files.notExists(Path.of(state)));
    }

    private String[] serve(String logs, String listen, String state) {
        return new String[] { "serve", "--key", key(), "--name", "w", "--logs", logs, "--listen", listen, "--state", state };
    }

    @Test
    void help_names_every_option() throws CannotStart {
        var help = said("--help");
        for (var option : List.of("--listen", "--key", "--name", "--state", "--logs", "--out", "--log")) {
            assertTrue(help.contains(option));
        }
    }
}
