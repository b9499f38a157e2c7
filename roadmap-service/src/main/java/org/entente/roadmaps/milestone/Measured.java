package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.RoadmapProblem.CODE_TWICE;
import static org.entente.roadmaps.RoadmapProblem.DAY_IN_FUTURE;
import static org.entente.roadmaps.RoadmapProblem.INDICATOR_IN_USE;
import static org.entente.roadmaps.RoadmapProblem.INDICATOR_UNKNOWN;
import static org.entente.roadmaps.RoadmapProblem.TOO_MANY_ACTUALS;
import static org.entente.roadmaps.RoadmapProblem.TOO_MUCH_EVIDENCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.MappedSuperclass;

import org.entente.roadmaps.RoadmapRight;
import org.entente.roadmaps.charter.Worded;
import org.entente.web.CommonProblem;
import org.entente.web.rights.Right;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a milestone is measured by, what was measured, and what proves it. None is null, as it is of all that was recorded
 * before
 * these were kept.
 */
@MappedSuperclass
abstract class Measured extends Worded {

    private static final int MOST_EVIDENCE = 50;
    private static final int MOST_ACTUALS = 500;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Indicator> indicators;
    /** One of an indicator and period, in their order. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<Actual> actuals;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Evidence> evidence;

    /** Nothing is reported on what is over. */
    abstract void mustBeOpen();

    List<Indicator> indicators() {
        return indicators == null ? List.of() : indicators;
    }

    /** What is measured by nothing has nothing to report of it. */
    @Override
    public boolean takes(Right right) {
        return right != RoadmapRight.REPORT_ACTUAL || !indicators().isEmpty();
    }

    List<Actual> actuals() {
        return actuals == null ? List.of() : actuals;
    }

    List<Evidence> evidence() {
        return evidence == null ? List.of() : evidence;
    }

    Optional<Actual> newestOf(Indicator indicator) {
        return actuals().stream().filter(a -> a.indicator().equals(indicator.code())).max(Actual.ORDER);
    }

    /** What was reported stays what it says: its indicator stays, and so does the unit. */
    void measureBy(List<Indicator> wanted) {
        var codes = new HashSet<String>();
        wanted.stream().filter(i -> !codes.add(i.code())).findFirst().ifPresent(i -> {
            throw CODE_TWICE.because(i.code(), "indicators");
        });
        indicators().stream().filter(i -> newestOf(i).isPresent() && wanted.stream().noneMatch(
                w -> w.code().equals(i.code()) && w.unit().equals(i.unit()))).findFirst().ifPresent(i -> {
                    throw INDICATOR_IN_USE.because(i.code(), i.unit());
                });
        indicators = wanted.isEmpty() ? null : List.copyOf(wanted);
    }

    void report(Actual actual, LocalDate today) {
        mustBeOpen();
        if (indicators().stream().noneMatch(i -> i.code().equals(actual.indicator()))) {
            throw INDICATOR_UNKNOWN.because(actual.indicator());
        }
        mustHaveCome("period", actual.period().from(), today);
        var all = new ArrayList<>(actuals());
        all.removeIf(actual::isOfTheSame);
        all.add(actual);
        if (all.size() > MOST_ACTUALS) {
            throw TOO_MANY_ACTUALS.because(MOST_ACTUALS);
        }
        all.sort(Actual.ORDER);
        actuals = List.copyOf(all);
    }

    void prove(Evidence one, LocalDate today) {
        mustBeOpen();
        mustHaveCome("publishedOn", one.publishedOn(), today);
        if (evidence().contains(one)) {
            return;
        }
        if (evidence().stream().anyMatch(e -> e.sha256().equals(one.sha256()))) {
            throw CommonProblem.ALREADY_EXISTS.because("EVIDENCE", "sha256");
        }
        var all = new ArrayList<>(evidence());
        all.add(one);
        if (all.size() > MOST_EVIDENCE) {
            throw TOO_MUCH_EVIDENCE.because(MOST_EVIDENCE);
        }
        evidence = List.copyOf(all);
    }

    static String actionOfMeasuring(Set<String> changed) {
        if (changed.contains("actuals")) {
            return "ACTUAL_REPORTED";
        }
        return changed.contains("evidence") ? "EVIDENCE_ADDED" : "CHANGED";
    }

    private static void mustHaveCome(String member, LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw DAY_IN_FUTURE.because(member, day);
        }
    }
}
