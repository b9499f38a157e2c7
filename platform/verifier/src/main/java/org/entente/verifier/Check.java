package org.entente.verifier;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * One way to check evidence, read from the command line.
 */
@FunctionalInterface
interface Check {
    Set<String> FLAGS = Set.of("--json");

    /** Finds out and reports; {@link NotChecked} where that is not possible. */
    void run(Report report);

    static Set<String> with(Set<String> options, String... more) {
        var all = new HashSet<>(options);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
