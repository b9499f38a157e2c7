package org.entente.roadmaps.roadmap;

import static org.entente.roadmaps.RoadmapProblem.ROADMAP_UNKNOWN;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.records.Recorded;
import org.entente.records.Selection;
import org.entente.records.SortField;
import org.entente.roadmaps.charter.Worded;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The roadmaps that a caller may see. */
@ApplicationScoped
public class Roadmaps implements PanacheRepositoryBase<Roadmap, UUID> {

    private static final List<SortField<Roadmap>> SORTS = List.of(SortField.ofText("code", r -> r.code));

    private final Cursors cursors;

    Roadmaps(Cursors cursors) {
        this.cursors = cursors;
    }

    public Roadmap get(Caller caller, UUID id) {
        return Selection.visibleTo(caller, this).equal("id", id).single().orElseThrow(() -> ROADMAP_UNKNOWN.because(id));
    }

    /** The secretariat's roadmap of that code, which is one of a charter's; its row locked until the transaction ends. */
    public Optional<Roadmap> hold(Caller caller, String charter, String code) {
        return Selection.visibleTo(caller, this).equal("charter", charter).equal("code", code).where("party is null")
                .single(LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same, its row locked: shared, while a part of it changes; alone, while it changes itself. */
    public Roadmap hold(Caller caller, UUID id, LockModeType lock) {
        return Selection.visibleTo(caller, this).equal("id", id).single(lock).orElseThrow(() -> ROADMAP_UNKNOWN.because(id));
    }

    /** The roadmaps of parts that the caller has been shown already, by id. */
    public Map<UUID, Roadmap> ofParts(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : list("id in ?1", ids).stream().collect(Collectors.toMap(Recorded::id, r -> r));
    }

    Page<Roadmap> page(Caller caller, RoadmapFilter filter, PageRequest page) {
        var selection = Selection.visibleTo(caller, this).equal("charter", filter.charter).equal("area", filter.area)
                .equal("workingGroup", filter.workingGroup).any("state", filter.state).equal("party", filter.party)
                .equal("code", filter.code).says(filter.q);
        return Worded.narrow(selection, filter.drifted).page(page, cursors, page.sort == null ? List.of() : SORTS);
    }
}
