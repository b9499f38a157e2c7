package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.RoadmapProblem.ACHIEVED_ON_MISSING;
import static org.entente.roadmaps.RoadmapProblem.ACHIEVED_ON_UNWANTED;
import static org.entente.roadmaps.RoadmapProblem.DAY_IN_FUTURE;
import static org.entente.roadmaps.RoadmapProblem.MILESTONE_CLOSED;
import static org.entente.roadmaps.RoadmapProblem.TOO_MANY_SOURCES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.TreeSet;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;

import org.entente.records.RecordProblem;
import org.entente.web.Source;

/** How far a milestone has come, as it is reported; what it is, the roadmap's draft and the Parties' agreement say. */
@MappedSuperclass
abstract class Reported extends Measured {

    private static final int DONE = 100;
    private static final int MOST_SOURCES = 50;

    @Column(name = "forecast_on")
    LocalDate forecastOn;
    @Column(name = "achieved_on")
    LocalDate achievedOn;
    int progress;
    @Enumerated(EnumType.STRING)
    MilestoneState state;
    /** The Party that last reported on it; none: the secretariat, or another register. The others confirm. */
    @Column(name = "reported_by")
    String reportedBy;

    public abstract String code();

    void report(ReportProgress report, String by, LocalDate today) {
        mustBeOpen();
        reportedBy = by;
        if (report.state() == ReportProgress.To.REPORTED) {
            reportAchieved(report, today);
        } else {
            if (report.achievedOn() != null) {
                throw ACHIEVED_ON_UNWANTED.because();
            }
            state = MilestoneState.IN_PROGRESS;
            achievedOn = null;
            progress = report.progress() == null ? progress : report.progress();
        }
        forecastOn = report.forecastOn() == null ? forecastOn : report.forecastOn();
        if (report.sources() != null) {
            var all = new ArrayList<Source>(sources());
            report.sources().stream().filter(source -> !all.contains(source)).forEach(all::add);
            if (all.size() > MOST_SOURCES) {
                throw TOO_MANY_SOURCES.because(MOST_SOURCES);
            }
            show(null, all);
        }
    }

    private void reportAchieved(ReportProgress report, LocalDate today) {
        if (report.achievedOn() == null) {
            throw ACHIEVED_ON_MISSING.because();
        }
        if (report.achievedOn().isAfter(today)) {
            throw DAY_IN_FUTURE.because("achievedOn", report.achievedOn());
        }
        state = MilestoneState.REPORTED;
        achievedOn = report.achievedOn();
        progress = report.progress() == null ? DONE : report.progress();
    }

    void mustReach(MilestoneState to) {
        if (!state.next().contains(to)) {
            throw RecordProblem.STATE_NOT_REACHABLE.because(code(), state, new TreeSet<>(state.next()));
        }
    }

    @Override
    void mustBeOpen() {
        if (!isOpen()) {
            throw MILESTONE_CLOSED.because(code(), state);
        }
    }

    boolean isOpen() {
        return !state.next().isEmpty();
    }

    public String reportedBy() {
        return reportedBy;
    }
}
