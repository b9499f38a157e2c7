package org.entente.roadmaps.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The members of a register that have no place here: told, so that nothing is lost in silence. */
final class PassedOver {

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    private final Set<String> names = new TreeSet<>();

    void add(String kind, String name) {
        var whole = kind + "." + name;
        if (names.size() < MOST && whole.length() <= LONGEST) {
            names.add(whole);
        }
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
