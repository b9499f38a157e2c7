package org.entente.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an auditor runs it. */
class VerifierJarIT {
    private static final Path JAR = Path.of(System.getProperty("verifier.jar"));

    @TempDir
    Path room;
    private Auditor auditor;
    private final SampleLog.Files evidence = SampleLog.of(3).evidence(SampleLog.MILESTONE);

    @BeforeEach
    void arrive() {
        auditor = new Auditor(room);
    }

    private int exit(String expected, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                JAR.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), said);
        assertTrue(said.contains(expected), said);
        return process.exitValue();
    }

    private String[] bundle() {
        return new String[] { "bundle", auditor.zip(evidence).toString(), "--policy", auditor.path("policy").toString(),
                "--record",
                SampleLog.MILESTONE };
    }

    @Test
    void the_jar_says_by_its_exit_code_what_it_found() throws IOException, InterruptedException {
        assertEquals(0, exit("VERIFIED.", bundle()));
        evidence.put("proofs/1.tlog-proof", evidence.text("proofs/2.tlog-proof"));
        assertEquals(1, exit("PROOF_ROOT", bundle()));
        assertEquals(2, exit("There is no bundle", "bundle", "nothing", "--policy", auditor.path("policy").toString()));
        assertEquals(2, exit("Exit 0: verified."));
    }

    @Test
    void the_jar_has_the_ledger_its_one_library_and_nothing_else() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertTrue(jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName())
                    .allMatch(name -> name.equals("META-INF/MANIFEST.MF")
                            || name.matches("org/(entente/(ledger|verifier)|erdtman/jcs)/[^/]+\\.class")));
        }
    }
}
