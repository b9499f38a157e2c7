package org.entente.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The witness as a process of its own. */
record Child(Process process, BufferedReader out, int port) {

    static Child serve(List<String> java, Path room) throws IOException {
        var process = run(java, List.of("serve", "--listen", "127.0.0.1:0", "--key", room.resolve("key").toString(), "--name",
                "witness.example.net/w1", "--state", room.resolve("state").toString(), "--logs",
                room.resolve("logs").toString()));
        var out = process.inputReader(StandardCharsets.UTF_8);
        var line = String.valueOf(out.readLine());
        var said = line.replaceAll(".* listens on port ([0-9]+)\\.", "$1");
        return new Child(process, out, said.matches("[0-9]+") ? Integer.parseInt(said) : -1);
    }

    static Process run(List<String> java, List<String> words) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m"));
        command.addAll(java);
        command.addAll(words);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** SIGKILL: nothing in the process learns of it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
}
