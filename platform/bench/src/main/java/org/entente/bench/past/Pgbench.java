package org.entente.bench.past;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's own load generator, with prepared statements and plans that are made once. */
final class Pgbench {

    private final RegisterServer server;
    private final String program;

    private Pgbench(RegisterServer server, String program) {
        this.server = server;
        this.program = program;
    }

    /** @return null where this machine has none, which is said */
    static Pgbench found(RegisterServer server) {
        var found = Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable).findFirst();
        if (found.isEmpty()) {
            System.out.println("pgbench is not on the PATH (Debian: apt install postgresql-contrib): no raw figures.");
        }
        return found.map(program -> new Pgbench(server, program.toString())).orElse(null);
    }

    void run(String register, String script, int clients, int transactions) throws IOException, InterruptedException {
        var file = Files.writeString(Files.createTempFile("entente-bench", ".sql"), script);
        var output = Files.createTempFile("entente-bench", ".txt");
        try {
            var builder = new ProcessBuilder(program, "-n", "-M", "prepared", "-c", String.valueOf(clients), "-t",
                    String.valueOf(transactions / clients), "-f", file.toString(), "-h", "127.0.0.1", "-p",
                    String.valueOf(server.port()), "-U", "owner", register).redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(java.util.Map.of("PGPASSWORD", "owner", "PGOPTIONS",
                    "-c plan_cache_mode=force_generic_plan -c search_path=public"));
            var process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("pgbench failed: " + Files.readString(output));
            }
        } finally {
            Files.delete(file);
            Files.delete(output);
        }
    }
}
