package org.entente.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One Party's witness. A Party runs its own elsewhere; here it shows what that is like.
 *
 * @param state what it has seen, which must not be older than the log
 */
record Witness(Party party, int port, Trust trust, Path state) implements Served {

    @Override
    public String name() {
        return party.witness();
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public URI ready() {
        return url().resolve("/health");
    }

    @Override
    public Path jar(Path repository) {
        return repository.resolve("platform/witness/target/entente-witness.jar");
    }

    /** It holds next to nothing, so its JVM is told to be small. */
    @Override
    public List<String> command(Jdk jdk, Path repository) {
        return List.of(jdk.java().toString(), "-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar",
                jar(repository).toString(), "serve", "--listen", "127.0.0.1:" + port, "--key", trust.key(party).toString(),
                "--name", party.keyName(), "--state", state.toString(), "--logs", trust.logs().toString());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }
}
