package org.entente.roadmaps.charter;

import static org.entente.roadmaps.RoadmapProblem.TERM_UNKNOWN;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.records.Selection;
import org.entente.records.SortField;
import org.entente.records.WordFilter;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The Terms that a caller may see: those of a charter that it may see. */
@ApplicationScoped
public class Terms implements PanacheRepositoryBase<Term, UUID> {

    private static final List<SortField<Term>> SORTS = List.of(SortField.ofDate("dueOn", "dueOn", t -> t.dueOn),
            SortField.ofText("code", t -> t.code));

    private final Charters charters;
    private final Cursors cursors;

    Terms(Charters charters, Cursors cursors) {
        this.charters = charters;
        this.cursors = cursors;
    }

    public Term get(Caller caller, String charter, String code) {
        charters.get(caller, charter);
        return Selection.visibleTo(caller, this).equal("charter", charter).equal("code", code).single()
                .orElseThrow(() -> TERM_UNKNOWN.because(code, charter));
    }

    /** The Term with this id, as another record names it. */
    Term get(Caller caller, UUID id, LockModeType lock) {
        return Selection.visibleTo(caller, this).equal("id", id).single(lock)
                .orElseThrow(() -> TERM_UNKNOWN.because(id, "-"));
    }

    Page<Term> page(Caller caller, String charter, WordFilter filter, PageRequest page) {
        charters.get(caller, charter);
        return Selection.visibleTo(caller, this).equal("charter", charter).says(filter.q).page(page, cursors, SORTS);
    }
}
