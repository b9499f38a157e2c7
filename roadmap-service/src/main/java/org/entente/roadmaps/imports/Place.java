package org.entente.roadmaps.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a register.
 *
 * @param line its number, counted from 1 as an editor does
 * @param steps the way from there
 */
record Place(int line, List<String> steps) {

    static Place ofLine(int line) {
        return new Place(line, List.of());
    }

    Place member(String name) {
        var longer = new ArrayList<>(steps);
        longer.add(name);
        return new Place(line, longer);
    }

    Place item(int index) {
        return member(String.valueOf(index));
    }

    List<String> path() {
        var path = new ArrayList<>(List.of("lines", String.valueOf(line)));
        path.addAll(steps);
        return path;
    }
}
