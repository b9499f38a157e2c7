package org.entente.roadmaps.edition;

import static org.entente.roadmaps.RoadmapProblem.EDITION_UNKNOWN;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Moment;
import org.entente.records.Moments;
import org.entente.records.Selection;
import org.entente.records.SortField;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The editions that a caller may see: those of a roadmap that it has found. */
@ApplicationScoped
public class Editions implements PanacheRepositoryBase<Edition, UUID> {

    private static final List<SortField<Edition>> SORTS = List
            .of(new SortField<>("number", "number", e -> String.valueOf(e.number), Integer::valueOf));

    private final Moments moments;
    private final Cursors cursors;

    Editions(Moments moments, Cursors cursors) {
        this.moments = moments;
        this.cursors = cursors;
    }

    Edition get(Caller caller, UUID roadmap, int number) {
        return Selection.visibleTo(caller, this).equal("roadmap", roadmap).equal("number", number).single()
                .orElseThrow(() -> EDITION_UNKNOWN.because(number));
    }

    Page<Edition> page(Caller caller, UUID roadmap, PageRequest page) {
        return Selection.visibleTo(caller, this).equal("roadmap", roadmap).page(page, cursors, SORTS);
    }

    /**
     * The point of the register at which the edition had just been adopted: the roadmap and its parts are then as it fixes
     * them,
     * since whoever changes one of them waits for the adoption to end.
     *
     * @throws org.entente.web.Refusal 404 where the caller sees no such edition, 503 where the ledger has not yet taken it up
     */
    public Moment momentOf(Caller caller, UUID roadmap, int number) {
        return moments.of(get(caller, roadmap, number).id(), 1);
    }
}
