package org.entente.testkit.visibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a walk found: each way in which somebody learns what is hidden from him, or is not shown what is his to see. */
final class Findings {

    private static final int NOT_FOUND = 404;
    /** Of one operation. */
    private static final int MOST = 4;
    private static final int BEFORE = 100;
    private static final int AFTER = 200;

    private final List<Exhibit> exhibits;
    private final Map<String, Set<String>> all = new TreeMap<>();

    Findings(List<Exhibit> exhibits) {
        this.exhibits = exhibits;
    }

    void add(String operation, String finding) {
        all.computeIfAbsent(operation, o -> new LinkedHashSet<>()).add(finding);
    }

    /**
     * Searches an answer for all that the onlooker may not see.
     *
     * @param asked what the question itself said
     */
    void search(Onlooker onlooker, Question question, Answer answer, Set<String> asked) {
        var traces = answer.traces();
        traces.removeAll(asked);
        if (answer.status() == NOT_FOUND) {
            // A refusal may name what it was asked for, in the words of the question.
            Marker.TRACE.matcher(question.target()).results().forEach(trace -> traces.remove(trace.group()));
        }
        for (var exhibit : exhibits) {
            var told = exhibit.secretsFrom(onlooker).filter(traces::contains).collect(Collectors.toSet());
            if (!told.isEmpty()) {
                add(question.operation(),
                        onlooker + " is told of a " + exhibit + " by " + question + " → " + answer.status() + ": " + told);
            }
        }
        if (answer.status() >= 500) {
            add(question.operation(), onlooker + " is answered " + answer.status() + " to " + question);
        }
    }

    /** Where two answers part, and what each says there. */
    static String parting(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "\n  " + around(one, at) + "\n  " + around(other, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - BEFORE), Math.min(text.length(), at + AFTER)).replace('\n', ' ');
    }

    void report() {
        if (!all.isEmpty()) {
            throw new AssertionError(all.values().stream().mapToInt(Set::size).sum() + " finding(s):\n" + all.values().stream()
                    .flatMap(those -> those.stream().limit(MOST)).collect(Collectors.joining("\n")));
        }
    }
}
