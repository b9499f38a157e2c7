package org.entente.verifier;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line, read without forgiving: an option that is not known might be one that the auditor counts on.
 */
final class Arguments {
    private final List<String> plain = new ArrayList<>();
    private final Map<String, List<String>> options = new HashMap<>();
    private final String mode;

    /**
     * @param valued the options of the mode that take a value
     * @param flags those that do not
     */
    Arguments(List<String> words, int wanted, Set<String> valued, Set<String> flags) {
        mode = words.get(0);
        var rest = words.subList(1, words.size()).iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (flags.contains(word)) {
                options.computeIfAbsent(word, absent -> new ArrayList<>());
            } else if (valued.contains(word)) {
                require(rest.hasNext(), word + " needs a value.");
                options.computeIfAbsent(word, absent -> new ArrayList<>()).add(rest.next());
            } else {
                require(!word.startsWith("-"), "There is no option " + word + " here.");
                plain.add(word);
            }
        }
        require(plain.size() == wanted, wanted + " plain argument(s) expected, " + plain.size() + " given.");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotChecked("“" + mode + "”: " + otherwise + " See --help.");
        }
    }

    String plain(int position) {
        return plain.get(position);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    Optional<String> one(String option) {
        var values = all(option);
        require(values.size() <= 1, option + " is given twice.");
        return values.stream().findFirst();
    }

    Optional<Path> path(String option) {
        return one(option).map(GivenFiles::path);
    }

    Optional<Duration> duration(String option) {
        try {
            return one(option).map(Duration::parse);
        } catch (DateTimeException malformed) {
            throw new NotChecked(option + " takes a duration such as PT1H or P1D.");
        }
    }

    long number(String option) {
        var text = one(option).orElse("0");
        require(text.matches("[0-9]{1,18}"), option + " takes a number.");
        return Long.parseLong(text);
    }
}
