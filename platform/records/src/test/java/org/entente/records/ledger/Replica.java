package org.entente.records.ledger;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One {@link IntegratorProcess} after the other, each killed in the end; they share the replica's kept checkpoint. */
final class Replica implements AutoCloseable {

    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData",
            "-Xshare:auto", "-Xmx64m");

    private final String database;
    private final Path policy;
    private final Path folder;
    private Process process;

    Replica(String database, Path policy, Path folder) {
        this.database = database;
        this.policy = policy;
        this.folder = folder;
    }

    void start() throws IOException, URISyntaxException {
        var command = Stream.of(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), QUICK_START.stream(),
                Stream.of("-cp", classPath(), IntegratorProcess.class.getName(), database, policy.toString(),
                        folder.resolve("checkpoint").toString()))
                .flatMap(part -> part).toList();
        Files.createDirectories(folder);
        process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(folder.resolve("said").toFile())).start();
    }

    /** Only what the process needs: a start must be short, or few of them fit into a test. */
    private static String classPath() throws URISyntaxException {
        var places = Stream.of(Integrator.class, IntegratorProcess.class, org.entente.ledger.Tree.class,
                org.postgresql.Driver.class, org.erdtman.jcs.JsonCanonicalizer.class).map(type -> {
                    try {
                        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return places.distinct().collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether it has come so far as to say this: to kill it before proves little. */
    boolean says(String word) {
        if (!process.isAlive()) {
            throw new AssertionError("it has ended by itself, with " + process.exitValue() + ": " + said());
        }
        return all().contains(word);
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The beginning of what it said since it was started. */
    String said() {
        return all().stream().limit(20).collect(Collectors.joining("\n"));
    }

    private List<String> all() {
        try {
            return Files.readAllLines(folder.resolve("said"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
