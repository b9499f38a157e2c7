package org.entente.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

import org.entente.ledger.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a Party's operator runs it. */
class WitnessJarIT {
    private static final String JAR = System.getProperty("witness.jar");

    @TempDir
    Path room;

    @Test
    void the_jar_makes_a_key_and_witnesses_with_it() throws IOException, InterruptedException {
        var made = Child.run(List.of("-jar", JAR), List.of("generate-key", "--name", "witness.example.net/w1", "--out",
                room.resolve("key").toString()));
        var key = VerifierKey.parse(new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        Files.writeString(room.resolve("logs"), SampleLog.KEY.logKey() + "\n");
        var child = Child.serve(List.of("-jar", JAR), room);
        try {
            var log = new SampleLog("ours");
            var address = URI.create("http://127.0.0.1:" + child.port() + "/add-checkpoint");
            var submission = HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(log.growth(0, 5)))
                    .build();
            var answer = HttpClient.newHttpClient().send(submission, HttpResponse.BodyHandlers.ofString());
            var note = log.at(5).signedBy(SampleLog.KEY).withCosignatures(answer.body(), List.of(key));
            assertEquals(2, note.signatures().size());
        } finally {
            child.kill();
        }
    }

    @Test
    void the_jar_has_the_ledger_its_one_library_and_nothing_else() throws IOException {
        try (var jar = new JarFile(JAR)) {
            assertTrue(jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName())
                    .allMatch(name -> name.equals("META-INF/MANIFEST.MF")
                            || name.matches("org/(entente/(ledger|witness)|erdtman/jcs)/[^/]+\\.class")));
        }
    }
}
