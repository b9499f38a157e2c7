package org.entente.groups.meeting;

import static org.entente.groups.GroupProblem.MEETING_UNKNOWN;
import static org.entente.groups.GroupProblem.REFERENCE_UNKNOWN;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.groups.group.GroupPart;
import org.entente.groups.group.WorkingGroups;
import org.entente.records.Selection;
import org.entente.records.SortField;
import org.entente.records.WordFilter;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Visibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The meetings that a caller may see. One is never visible to more people than its group. */
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, UUID>, GroupPart {

    private static final List<SortField<Meeting>> SORTS = List.of(SortField.ofDate("startsOn", "startsOn", m -> m.startsOn),
            SortField.ofText("code", m -> m.code));

    private final WorkingGroups groups;
    private final Cursors cursors;

    Meetings(WorkingGroups groups, Cursors cursors) {
        this.groups = groups;
        this.cursors = cursors;
    }

    Meeting get(Caller caller, UUID id) {
        return Selection.visibleTo(caller, this).equal("id", id).single().orElseThrow(() -> MEETING_UNKNOWN.because(id));
    }

    /**
     * Checks that a record may name that meeting; none is always right.
     *
     * @throws org.entente.web.Refusal 422 where the caller sees no such meeting of the charter
     */
    public void mustKnow(Caller caller, UUID meeting, String charter) {
        if (meeting != null && Selection.visibleTo(caller, this).equal("id", meeting).equal("charter", charter).single()
                .isEmpty()) {
            throw REFERENCE_UNKNOWN.because("meeting", meeting);
        }
    }

    Page<Meeting> page(Caller caller, MeetingFilter filter, PageRequest page) {
        return Selection.visibleTo(caller, this).equal("charter", filter.charter).equal("workingGroup", filter.workingGroup)
                .equal("state", filter.state).compare("startsOn", ">=", filter.from).compare("startsOn", "<=", filter.until)
                .equal("code", filter.code).says(filter.q).page(page, cursors, SORTS);
    }

    /** Those of one group that the caller may see. */
    Page<Meeting> page(Caller caller, UUID group, WordFilter filter, PageRequest page) {
        groups.get(caller, group);
        return Selection.visibleTo(caller, this).equal("workingGroup", group).says(filter.q).page(page, cursors, SORTS);
    }

    @Override
    public boolean isPublicIn(Caller caller, UUID group) {
        return !Selection.visibleTo(caller, this).equal("workingGroup", group).equal("visibility", Visibility.PUBLIC).all()
                .isEmpty();
    }
}
