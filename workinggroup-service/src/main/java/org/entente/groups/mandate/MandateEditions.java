package org.entente.groups.mandate;

import static org.entente.groups.GroupProblem.MANDATE_UNKNOWN;

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

/** The editions that a caller may see: those of the mandate of a group that it has found. */
@ApplicationScoped
class MandateEditions implements PanacheRepositoryBase<MandateEdition, UUID> {

    private static final List<SortField<MandateEdition>> SORTS = List
            .of(new SortField<>("number", "number", e -> String.valueOf(e.number), Integer::valueOf));

    private final Cursors cursors;

    MandateEditions(Cursors cursors) {
        this.cursors = cursors;
    }

    MandateEdition get(Caller caller, UUID group, int number) {
        return Selection.visibleTo(caller, this).equal("workingGroup", group).equal("number", number).single()
                .orElseThrow(() -> MANDATE_UNKNOWN.because(number));
    }

    Page<MandateEdition> page(Caller caller, UUID group, PageRequest page) {
        return Selection.visibleTo(caller, this).equal("workingGroup", group).page(page, cursors, SORTS);
    }
}
