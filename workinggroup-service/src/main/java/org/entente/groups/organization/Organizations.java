package org.entente.groups.organization;

import static org.entente.groups.GroupProblem.ORGANIZATION_UNKNOWN;
import static org.entente.groups.GroupProblem.REFERENCE_UNKNOWN;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Selection;
import org.entente.records.SortField;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Visibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The organizations that a caller may see. */
@ApplicationScoped
public class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    private static final List<SortField<Organization>> SORTS = List.of(SortField.ofText("code", o -> o.code));

    private final Cursors cursors;

    Organizations(Cursors cursors) {
        this.cursors = cursors;
    }

    Organization get(Caller caller, UUID id) {
        return Selection.visibleTo(caller, this).equal("id", id).single().orElseThrow(() -> ORGANIZATION_UNKNOWN.because(id));
    }

    /**
     * Checks that a record may name an organization; an absent one is always right.
     *
     * @param member the member that names it
     * @param record the visibility of the record that names it
     */
    public void mustHold(Caller caller, String member, UUID id, Visibility record) {
        if (id != null) {
            Selection.visibleTo(caller, this).equal("id", id).single()
                    .orElseThrow(() -> REFERENCE_UNKNOWN.because(member, id)).mustBeNameableIn(member, record);
        }
    }

    Page<Organization> page(Caller caller, OrganizationFilter filter, PageRequest page) {
        return Selection.visibleTo(caller, this).any("id", filter.id).equal("code", filter.code).equal("party", filter.party)
                .equal("kind", filter.kind).says(filter.q).page(page, cursors, SORTS);
    }
}
