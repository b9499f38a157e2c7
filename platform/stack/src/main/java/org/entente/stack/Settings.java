package org.entente.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one stack is made of.
 *
 * @param repository the checkout whose packaged services it runs
 * @param home where it keeps its data
 * @param jdk what Keycloak and the services run on
 * @param patience how long each of them may take to be ready
 * @param without services that it leaves out, because somebody runs them by hand
 * @param sample whether the sample charter is loaded
 * @param fresh whether what is in the home is thrown away first
 */
public record Settings(Path repository, Home home, Ports ports, Jdk jdk, Duration patience, Set<String> without,
        boolean sample, boolean fresh) {

    /** Ten times what a calm machine needs: a shared one was that slow. */
    private static final String PATIENCE_SECONDS = "300";

    /** What {@code ./entente up} runs; environment variables move its folder and its ports. */
    static Settings of(Map<String, String> environment) {
        var repository = checkout();
        var folder = environment.getOrDefault("ENTENTE_HOME", "");
        var home = Home.of(folder.isBlank() ? repository.resolve(".entente") : Path.of(folder));
        return new Settings(repository, home, Ports.of(environment), Jdk.newest(environment), patience(environment),
                without(environment), true, false);
    }

    /** Empty data of its own in this folder, and free ports: a stack beside any other. The programs are shared. */
    public static Settings beside(Path folder) {
        var usual = of(System.getenv());
        return new Settings(usual.repository, new Home(folder, usual.home.programs()), Ports.free(), usual.jdk,
                usual.patience, Set.of(), false, true);
    }

    public Settings withSample() {
        return new Settings(repository, home, ports, jdk, patience, without, true, fresh);
    }

    Settings fromScratch() {
        return new Settings(repository, home, ports, jdk, patience, without, sample, true);
    }

    private static Set<String> without(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("ENTENTE_WITHOUT", "").split(",")).map(String::strip)
                .filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static Duration patience(Map<String, String> environment) {
        var seconds = environment.getOrDefault("ENTENTE_PATIENCE", PATIENCE_SECONDS);
        if (!seconds.matches("[1-9][0-9]{0,4}")) {
            throw new StackFailure("ENTENTE_PATIENCE is '" + seconds + "': set it to a number of seconds.");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static Path checkout() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("entente")) && Files.isDirectory(folder.resolve("platform/stack"))) {
                return folder;
            }
        }
        throw new StackFailure("This is no checkout of Entente: go to the folder that holds the file entente.");
    }
}
