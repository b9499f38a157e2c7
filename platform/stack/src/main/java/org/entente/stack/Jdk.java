package org.entente.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Java installation and its version, as its own {@code release} file names it. */
record Jdk(Path home, Runtime.Version version) {

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"([0-9.+_-]+)\"");

    Path java() {
        return home.resolve("bin/java");
    }

    /** The newest on this machine; the one we run on if no other is found. */
    static Jdk newest(Map<String, String> environment) {
        return newestOf(candidates(environment)).orElseGet(
                () -> new Jdk(Path.of(System.getProperty("java.home")), Runtime.version()));
    }

    static Optional<Jdk> newestOf(List<Path> homes) {
        return homes.stream().map(Jdk::at).flatMap(Optional::stream).max(Comparator.comparing(Jdk::version));
    }

    static Optional<Jdk> at(Path home) {
        var release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        try {
            var found = VERSION.matcher(Files.readString(release));
            return found.find() ? Optional.of(new Jdk(home, parse(found.group(1)))) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Before 9 it was "1.8.0_372", which {@code Runtime.Version} does not read. */
    private static Runtime.Version parse(String version) {
        return Runtime.Version.parse(version.startsWith("1.") ? version.substring(2, version.indexOf('.', 2)) : version);
    }

    private static List<Path> candidates(Map<String, String> environment) {
        var homes = new ArrayList<Path>();
        homes.add(Path.of(System.getProperty("java.home")));
        Optional.ofNullable(environment.get("JAVA_HOME")).filter(home -> !home.isBlank()).map(Path::of)
                .ifPresent(homes::add);
        var user = System.getProperty("user.home");
        for (var folder : List.of("/usr/lib/jvm", "/usr/java", "/opt", "/opt/java", user + "/.sdkman/candidates/java",
                user + "/.jdks", "/Library/Java/JavaVirtualMachines")) {
            for (var home : children(Path.of(folder))) {
                homes.add(home);
                homes.add(home.resolve("Contents/Home"));
            }
        }
        return homes;
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
