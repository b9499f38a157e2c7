package org.entente.stack.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Dockerfile: its stages by name (the unnamed last one is called {@code last}), each with its instructions. */
final class Dockerfile {

    static final String LAST = "last";
    private static final Pattern FROM = Pattern.compile("FROM (\\S+)(?: AS (\\S+))?");

    private final Map<String, List<String>> stages = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();

    Dockerfile(String text) {
        var instructions = Stream.of(text.replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n\\s*", "").split("\n"))
                .filter(line -> !line.isBlank()).toList();
        var begins = 0;
        for (var i = 0; i < instructions.size(); i++) {
            var from = FROM.matcher(instructions.get(i));
            if (from.matches()) {
                var name = from.group(2) == null ? LAST : from.group(2);
                parents.put(name, from.group(1));
                begins = i + 1;
                stages.put(name, List.of());
            }
            if (!stages.isEmpty()) {
                stages.put(List.copyOf(stages.keySet()).get(stages.size() - 1), instructions.subList(begins, i + 1));
            }
        }
    }

    boolean hasStage(String name) {
        return stages.containsKey(name);
    }

    List<String> stage(String name) {
        return stages.getOrDefault(name, List.of());
    }

    Stream<String> instructions() {
        return stages.values().stream().flatMap(List::stream);
    }

    /** The last such instruction of the stage or of those that it begins from, without its keyword. */
    Optional<String> effective(String stage, String keyword) {
        if (!hasStage(stage)) {
            return Optional.empty();
        }
        return stage(stage).stream().filter(instruction -> instruction.startsWith(keyword + " "))
                .reduce((before, after) -> after).map(instruction -> instruction.substring(keyword.length() + 1))
                .or(() -> effective(parents.get(stage), keyword));
    }
}
