package org.entente.roadmaps.imports;

import java.util.ArrayList;
import java.util.List;

import org.entente.roadmaps.RoadmapProblem;
import org.entente.web.Refusal;
import org.entente.web.Violation;

/** What is wrong with a register, each with its place: all are counted, the first are told. */
final class Faults {

    private static final int TOLD = 50;

    private final List<Violation> told = new ArrayList<>();
    private int count;

    void at(Place place, String detail) {
        if (count++ < TOLD) {
            told.add(Violation.inBody(place.path(), detail));
        }
    }

    boolean any() {
        return count > 0;
    }

    Refusal because(RoadmapProblem problem) {
        var refusal = problem.because(count);
        told.forEach(refusal::at);
        return refusal;
    }
}
