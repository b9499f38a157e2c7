package org.entente.roadmaps.assessment;

import static org.entente.roadmaps.RoadmapProblem.ASSESSMENT_UNKNOWN;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Selection;
import org.entente.records.SortField;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The assessments that a caller may see. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    private static final List<SortField<Assessment>> SORTS = List
            .of(SortField.ofDate("assessedOn", "assessedOn", a -> a.assessedOn));

    private final Cursors cursors;

    Assessments(Cursors cursors) {
        this.cursors = cursors;
    }

    Assessment get(Caller caller, UUID id) {
        return Selection.visibleTo(caller, this).equal("id", id).single().orElseThrow(() -> ASSESSMENT_UNKNOWN.because(id));
    }

    Page<Assessment> page(Caller caller, UUID milestone, AssessmentFilter filter, PageRequest page) {
        var selection = Selection.visibleTo(caller, this).equal("milestone", milestone).equal("party", filter.party)
                .any("reading", filter.reading);
        if (filter.independent != null) {
            selection.where(filter.independent ? "party is null" : "party is not null");
        }
        return selection.page(page, cursors, SORTS);
    }
}
