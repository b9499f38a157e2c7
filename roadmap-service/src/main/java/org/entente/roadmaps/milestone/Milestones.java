package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.RoadmapProblem.MILESTONE_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.records.Selection;
import org.entente.records.SortField;
import org.entente.roadmaps.charter.Worded;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Visibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The milestones that a caller may see. */
@ApplicationScoped
public class Milestones implements PanacheRepositoryBase<Milestone, UUID> {

    private static final List<SortField<Milestone>> SORTS = List.of(
            SortField.ofDate("dueOn", "dueSort", m -> m.dueSort), SortField.ofText("code", m -> m.code));

    private final Cursors cursors;
    private final Clock clock;
    private final MilestoneReadings readings;

    Milestones(Cursors cursors, Clock clock, MilestoneReadings readings) {
        this.cursors = cursors;
        this.clock = clock;
        this.readings = readings;
    }

    public Milestone get(Caller caller, UUID id) {
        return Selection.visibleTo(caller, this).equal("id", id).single().orElseThrow(() -> MILESTONE_UNKNOWN.because(id));
    }

    /** The same, its row held as it is until the transaction ends. */
    public Milestone hold(Caller caller, UUID id) {
        return Selection.visibleTo(caller, this).equal("id", id).single(LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> MILESTONE_UNKNOWN.because(id));
    }

    /** All milestones of one roadmap: their number is bounded by what a roadmap can hold. */
    public List<Milestone> of(Caller caller, UUID roadmap) {
        return Selection.visibleTo(caller, this).equal("roadmap", roadmap).all();
    }

    /** The milestones of one roadmap that have these codes, their rows locked until the transaction ends. */
    public List<Milestone> hold(Caller caller, UUID roadmap, Collection<String> codes) {
        return Selection.visibleTo(caller, this).equal("roadmap", roadmap).any("code", codes)
                .all(LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a roadmap with these ids, or all, their rows locked in the order of their ids. */
    List<Milestone> holdParts(Caller caller, UUID roadmap, Collection<UUID> ids) {
        var selection = Selection.visibleTo(caller, this).equal("roadmap", roadmap);
        return (ids == null ? selection : selection.condition("id in :ids", "ids", ids)).all(LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a roadmap with these ids. */
    public List<Milestone> named(Caller caller, UUID roadmap, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : Selection.visibleTo(caller, this).equal("roadmap", roadmap).condition("id in :ids", "ids", ids).all();
    }

    /** The milestones of a charter that count in its plans, without the rest of what they say. */
    List<Planned> planned(Caller caller, String charter) {
        return Selection.visibleTo(caller, this).equal("charter", charter)
                .compare("state", "<>", MilestoneState.CANCELLED).fields(Planned.FIELDS).stream().map(Planned::of).toList();
    }

    /** The milestones of a charter that wait for others, cancelled ones too. */
    List<Planned> waiting(Caller caller, String charter) {
        return Selection.visibleTo(caller, this).equal("charter", charter).where("dependsOn is not null")
                .fields(Planned.FIELDS).stream().map(Planned::of).toList();
    }

    /** Those of these milestones that the caller sees. */
    public List<Planned> named(Caller caller, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : Selection.visibleTo(caller, this).any("id", ids).fields(Planned.FIELDS).stream().map(Planned::of).toList();
    }

    /** Whether a milestone that is shown to more than these depends on it. */
    boolean areDependedOnByMore(Milestone milestone, Visibility visibility) {
        return !visibility.wider().isEmpty()
                && count("charter = ?1 and visibility in ?2 and array_contains(dependsOn, ?3)", milestone.charter,
                        visibility.wider(), milestone.id()) > 0;
    }

    Page<Milestone> page(Caller caller, MilestoneFilter filter, PageRequest page) {
        var selection = Selection.visibleTo(caller, this).equal("charter", filter.charter).equal("roadmap", filter.roadmap)
                .equal("project", filter.project).any("state", filter.state)
                .equal("responsibleParty", filter.responsibleParty).compare("dueSort", "<", filter.dueBefore)
                .compare("dueSort", ">", filter.dueAfter).equal("code", filter.code).says(filter.q);
        if (filter.dueAfter != null) {
            selection.where("dueOn is not null");
        }
        selection.holds("clauses", filter.clause);
        readings.narrow(selection, filter);
        whereItIs(filter.timeliness, selection, LocalDate.now(clock));
        return Worded.narrow(selection, filter.drifted).page(page, cursors, SORTS);
    }

    /** {@link Slippage} in the words of a query; a test holds the two together. */
    private static void whereItIs(Timeliness timeliness, Selection<Milestone> selection, LocalDate today) {
        if (timeliness == null) {
            return;
        }
        selection.compare("state", "<>", MilestoneState.CANCELLED);
        switch (timeliness) {
            case MET -> selection.where("achievedOn <= dueOn");
            case MET_LATE -> selection.where("achievedOn > dueOn");
            case OVERDUE -> selection.where("achievedOn is null").compare("dueOn", "<", today);
            case AT_RISK -> selection.where("achievedOn is null and forecastOn > dueOn").compare("dueOn", ">=", today);
            case ON_TRACK -> selection.where("achievedOn is null and (forecastOn is null or forecastOn <= dueOn)")
                    .compare("dueOn", ">=", today);
        }
    }
}
