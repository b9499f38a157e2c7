package org.entente.roadmaps.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.roadmaps.RoadmapProblem;
import org.entente.roadmaps.imports.ImportView.Item;
import org.entente.roadmaps.imports.ImportView.Kind;
import org.entente.roadmaps.imports.ImportView.Verdict;
import org.entente.web.Refusal;

/** What became of each record of a register. All are counted, the first are listed. */
final class Verdicts {

    private static final int LISTED = 10_000;

    private final boolean dry;
    private final List<Item> items = new ArrayList<>();
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private final Map<Kind, Integer> told = new EnumMap<>(Kind.class);
    private final Faults conflicts = new Faults();
    private int leftOut;
    private int changes;

    Verdicts(boolean dry) {
        this.dry = dry;
    }

    /** Projects are counted, but no item tells of one that is as it should be: their roadmap's does. */
    void project() {
        told.merge(Kind.PROJECT, 1, Integer::sum);
    }

    /** @return where it is listed, to be said again when more is known */
    int add(Place place, Kind kind, String code, UUID id, Verdict verdict, int revisions) {
        count(kind, verdict);
        changes += kind == Kind.MILESTONE ? revisions : 0;
        return list(
                new Item(place.line(), kind, code, dry && verdict == Verdict.CREATED ? null : id, verdict, revisions, null));
    }

    void conflict(Place place, Kind kind, String code, UUID id, String detail) {
        count(kind, Verdict.CONFLICT);
        conflicts.at(place, detail);
        list(new Item(place.line(), kind, code, id, Verdict.CONFLICT, 0, detail));
    }

    /** What was unchanged itself has got new parts. */
    void extended(int listed) {
        counts.merge(Verdict.UNCHANGED, -1, Integer::sum);
        counts.merge(Verdict.EXTENDED, 1, Integer::sum);
        if (listed >= 0) {
            var item = items.get(listed);
            items.set(listed, new Item(item.line(), item.kind(), item.code(), item.id(), Verdict.EXTENDED, item.changes(),
                    item.detail()));
        }
    }

    private void count(Kind kind, Verdict verdict) {
        counts.merge(verdict, 1, Integer::sum);
        if (kind != Kind.PROJECT) {
            told.merge(kind, 1, Integer::sum);
        }
    }

    private int list(Item item) {
        if (items.size() == LISTED) {
            leftOut++;
            return -1;
        }
        items.add(item);
        return items.size() - 1;
    }

    boolean anyConflict() {
        return conflicts.any();
    }

    Refusal refusal() {
        return conflicts.because(RoadmapProblem.REGISTER_CONFLICTS);
    }

    ImportView view(String charter, List<String> passedOver) {
        return new ImportView(dry, charter, told.getOrDefault(Kind.ROADMAP, 0), told.getOrDefault(Kind.PROJECT, 0),
                told.getOrDefault(Kind.MILESTONE, 0), changes, of(Verdict.CREATED), of(Verdict.EXTENDED), of(Verdict.UNCHANGED),
                of(Verdict.CONFLICT), List.copyOf(items), leftOut, passedOver);
    }

    private int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}
