package org.entente.roadmaps.roadmap;

import static org.entente.roadmaps.RoadmapProblem.PROJECT_UNKNOWN;
import static org.entente.roadmaps.RoadmapProblem.REFERENCE_UNKNOWN;

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

/** The projects that a caller may see. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, UUID> {

    private static final List<SortField<Project>> SORTS = List.of(SortField.ofText("code", p -> p.code));

    private final Cursors cursors;

    Projects(Cursors cursors) {
        this.cursors = cursors;
    }

    public Project get(Caller caller, UUID id) {
        return Selection.visibleTo(caller, this).equal("id", id).single().orElseThrow(() -> PROJECT_UNKNOWN.because(id));
    }

    /** The project that another record's draft names. */
    public Project named(Caller caller, UUID id) {
        return Selection.visibleTo(caller, this).equal("id", id).single()
                .orElseThrow(() -> REFERENCE_UNKNOWN.because("project", id));
    }

    /** All projects of one roadmap: their number is bounded by what a roadmap can hold. */
    public List<Project> of(Caller caller, UUID roadmap) {
        return Selection.visibleTo(caller, this).equal("roadmap", roadmap).all();
    }

    /** Those of a roadmap with these ids. */
    public List<Project> named(Caller caller, UUID roadmap, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : Selection.visibleTo(caller, this).equal("roadmap", roadmap).condition("id in :ids", "ids", ids).all();
    }

    Page<Project> page(Caller caller, ProjectFilter filter, PageRequest page) {
        var selection = Selection.visibleTo(caller, this).equal("charter", filter.charter).equal("roadmap", filter.roadmap)
                .any("state", filter.state).equal("code", filter.code).holds("clauses", filter.clause).says(filter.q);
        return Worded.narrow(selection, filter.drifted).page(page, cursors, page.sort == null ? List.of() : SORTS);
    }

    boolean areHidden(UUID roadmap) {
        return count("roadmap = ?1 and visibility not in ?2", roadmap, Visibility.OF_ALL_PARTIES) > 0;
    }

    /** Those of a roadmap that the proposal names, or all, their rows locked in the order of their ids. */
    List<Project> hold(Caller caller, UUID roadmap, Collection<UUID> ids) {
        var selection = Selection.visibleTo(caller, this).equal("roadmap", roadmap);
        return (ids == null ? selection : selection.condition("id in :ids", "ids", ids)).all(LockModeType.PESSIMISTIC_WRITE);
    }

    boolean areMoreVisibleThan(UUID roadmap, Visibility visibility) {
        return !visibility.wider().isEmpty()
                && count("roadmap = ?1 and visibility in ?2", roadmap, visibility.wider()) > 0;
    }
}
