package org.entente.roadmaps.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.records.Records;
import org.entente.roadmaps.RoadmapRight;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.Act;
import org.entente.web.Caller;

/** What the responsible Party reports beside progress: what was measured, and what proves it. */
@ApplicationScoped
class AchievementChanges {

    private final Records records;
    private final Roadmaps roadmaps;
    private final Milestones milestones;
    private final Clock clock;

    AchievementChanges(Records records, Roadmaps roadmaps, Milestones milestones, Clock clock) {
        this.records = records;
        this.roadmaps = roadmaps;
        this.milestones = milestones;
        this.clock = clock;
    }

    Milestone report(Caller caller, UUID id, String ifMatch, ReportActual report) {
        return report(RoadmapRight.REPORT_ACTUAL, caller, id, ifMatch, "actuals",
                caller.because(report.reason(), report.effectiveOn()),
                m -> m.report(report.actual(), LocalDate.now(clock)));
    }

    Milestone prove(Caller caller, UUID id, String ifMatch, Evidence evidence) {
        return report(RoadmapRight.ADD_EVIDENCE, caller, id, ifMatch, "evidence", caller.because(null),
                m -> m.prove(evidence, LocalDate.now(clock)));
    }

    private Milestone report(RoadmapRight right, Caller caller, UUID id, String ifMatch, String field, Act act,
            Consumer<Milestone> change) {
        var present = milestones.get(caller, id);
        right.mustBeHeldBy(caller, present.in(roadmaps.get(caller, present.roadmap)));
        var seen = records.seen(present, ifMatch, Set.of(field));
        return records.change(() -> milestones.get(caller, id), seen, act, m -> {
            roadmaps.hold(caller, m.roadmap, LockModeType.PESSIMISTIC_READ).mustBeOpen();
            change.accept(m);
        });
    }
}
