package org.entente.stack.compose;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The repository's files, some of them perhaps replaced by a spoiled copy. */
final class Sources {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:)?[^}]*}");
    private static final String DEFAULTS = "src/main/resources/META-INF/microprofile-config.properties";

    private final Path root;
    private final Map<String, String> spoiled;

    private Sources(Path root, Map<String, String> spoiled) {
        this.root = root;
        this.spoiled = spoiled;
    }

    static Sources ofRepository() {
        return new Sources(Path.of("../..").toAbsolutePath().normalize(), Map.of());
    }

    Sources spoiled(String file, String from, String to) {
        var text = read(file);
        if (!text.contains(from)) {
            throw new AssertionError(file + " has no '" + from + "' to spoil");
        }
        var more = new HashMap<>(spoiled);
        more.put(file, text.replace(from, to));
        return new Sources(root, more);
    }

    Path path(String file) {
        return root.resolve(file);
    }

    boolean has(String file) {
        return Files.exists(path(file));
    }

    String read(String file) {
        try {
            return spoiled.containsKey(file) ? spoiled.get(file) : Files.readString(path(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<MatchResult> find(String file, String pattern) {
        return Pattern.compile(pattern).matcher(read(file)).results().toList();
    }

    List<String> modules() {
        return find("pom.xml", "<module>(.+)</module>").stream().map(found -> found.group(1)).toList();
    }

    /** Every variable that the service's settings name. */
    Set<String> variables(String service) {
        return variables(service, true);
    }

    /** Those without which it does not start. */
    Set<String> requiredVariables(String service) {
        return variables(service, false);
    }

    private Set<String> variables(String service, boolean withDefault) {
        return settings(service).entrySet().stream().filter(setting -> !setting.getKey().toString().startsWith("%test."))
                .flatMap(setting -> VARIABLE.matcher(setting.getValue().toString()).results())
                .filter(found -> withDefault || found.group(2) == null).map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    int port(String service, String of) {
        var text = settings(service).getProperty("quarkus." + of + ".port");
        return Integer.parseInt(text.replaceAll("\\$\\{[A-Z_]+:([0-9]+)}", "$1"));
    }

    /** As the service sees them: its own over what the platform's rooms that it stands on say. */
    private Properties settings(String service) {
        var settings = new Properties();
        try {
            settings.load(new StringReader(read("platform/web/" + DEFAULTS)));
            // Who has records changes some of them by consent.
            if (read(service + "/pom.xml").contains("<artifactId>entente-consent</artifactId>")) {
                settings.load(new StringReader(read("platform/records/" + DEFAULTS)));
            } else {
                // Who has no records has no lists: Quarkus leaves out the bean that reads this.
                settings.remove("entente.cursor-key");
            }
            settings.load(new StringReader(read(service + "/src/main/resources/application.properties")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return settings;
    }
}
