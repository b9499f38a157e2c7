package org.entente.roadmaps.charter;

import static org.entente.roadmaps.RoadmapProblem.CHARTER_UNKNOWN;
import static org.entente.roadmaps.RoadmapProblem.REFERENCE_UNKNOWN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.records.Selection;
import org.entente.records.SortField;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The charters that a caller may see. */
@ApplicationScoped
public class Charters implements PanacheRepositoryBase<Charter, UUID> {

    private static final List<SortField<Charter>> SORTS = List.of(
            SortField.ofDate("signedOn", "signedOn", c -> c.signedOn), SortField.ofText("slug", c -> c.slug));

    private final Cursors cursors;

    Charters(Cursors cursors) {
        this.cursors = cursors;
    }

    public Charter get(Caller caller, String slug) {
        return Selection.visibleTo(caller, this).equal("slug", slug).single().orElseThrow(() -> CHARTER_UNKNOWN.because(slug));
    }

    /** The charter, its row locked until the transaction ends; empty where there is none. */
    public Optional<Charter> hold(Caller caller, String slug) {
        return Selection.visibleTo(caller, this).equal("slug", slug).single(LockModeType.PESSIMISTIC_WRITE);
    }

    /** The charter that another record's draft names. */
    public Charter named(Caller caller, String slug) {
        return Selection.visibleTo(caller, this).equal("slug", slug).single()
                .orElseThrow(() -> REFERENCE_UNKNOWN.because("charter", slug));
    }

    Page<Charter> page(Caller caller, CharterFilter filter, PageRequest page) {
        return Selection.visibleTo(caller, this).says(filter.q).holds("parties", filter.party)
                .compare("signedOn", "<", filter.signedBefore).compare("signedOn", ">", filter.signedAfter)
                .page(page, cursors, SORTS);
    }
}
