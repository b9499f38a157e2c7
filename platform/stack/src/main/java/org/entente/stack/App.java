package org.entente.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of our own services, as Maven packaged it.
 *
 * @param name its folder in the repository
 * @param environment its settings
 */
record App(String name, int port, Map<String, String> environment) implements Served {

    App {
        var whole = new HashMap<>(environment);
        whole.put("HTTP_HOST", "127.0.0.1");
        whole.put("HTTP_PORT", String.valueOf(port));
        whole.put("MANAGEMENT_HOST", "127.0.0.1");
        whole.put("MANAGEMENT_PORT", String.valueOf(Ports.managementOf(port)));
        environment = Map.copyOf(whole);
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public URI ready() {
        return URI.create("http://127.0.0.1:" + Ports.managementOf(port) + "/health/ready");
    }

    @Override
    public Path jar(Path repository) {
        return repository.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Bounded: left to itself a JVM takes a quarter of the machine before it cleans up. */
    @Override
    public List<String> command(Jdk jdk, Path repository) {
        return List.of(jdk.java().toString(), "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-jar",
                jar(repository).toString());
    }
}
