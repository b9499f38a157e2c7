package org.entente.groups.group;

import static org.entente.groups.GroupProblem.GROUP_CYCLE;
import static org.entente.groups.GroupProblem.PARENT_OF_OTHER_CHARTER;
import static org.entente.groups.GroupProblem.REFERENCE_UNKNOWN;
import static org.entente.groups.GroupProblem.WORKING_GROUP_UNKNOWN;

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
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The working groups that a caller may see. */
@ApplicationScoped
public class WorkingGroups implements PanacheRepositoryBase<WorkingGroup, UUID> {

    private static final List<SortField<WorkingGroup>> SORTS = List.of(SortField.ofText("code", g -> g.code));

    private final Cursors cursors;

    WorkingGroups(Cursors cursors) {
        this.cursors = cursors;
    }

    public WorkingGroup get(Caller caller, UUID id) {
        return find(caller, id).orElseThrow(() -> WORKING_GROUP_UNKNOWN.because(id));
    }

    /** The group, held until the transaction ends: what its parts decide by it stays true until they are saved. */
    public WorkingGroup hold(Caller caller, UUID id) {
        return Selection.visibleTo(caller, this).equal("id", id).single(LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> WORKING_GROUP_UNKNOWN.because(id));
    }

    /** The groups of records that the caller sees: who sees a part sees what it is part of. */
    public Map<UUID, WorkingGroup> ofParts(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : list("id in ?1", ids).stream().collect(Collectors.toMap(Recorded::id, g -> g));
    }

    private Optional<WorkingGroup> find(Caller caller, UUID id) {
        return Selection.visibleTo(caller, this).equal("id", id).single();
    }

    Page<WorkingGroup> page(Caller caller, WorkingGroupFilter filter, PageRequest page) {
        return Selection.visibleTo(caller, this).equal("charter", filter.charter).holds("areas", filter.area)
                .equal("state", filter.state).equal("code", filter.code).says(filter.q).page(page, cursors, SORTS);
    }

    /** Checks that a group may stand below that parent; no parent is always right. */
    void mustStandBelow(Caller caller, String charter, String code, UUID group, UUID parent) {
        for (var above = parent; above != null;) {
            var id = above;
            if (id.equals(group)) {
                throw GROUP_CYCLE.because(code);
            }
            var found = find(caller, id).orElseThrow(() -> REFERENCE_UNKNOWN.because("parent", id));
            if (!found.charter.equals(charter)) {
                throw PARENT_OF_OTHER_CHARTER.because(found.code, found.charter);
            }
            above = found.parent;
        }
    }

    /** One change of a charter's tree of groups at a time: two at once could close a circle that neither sees. */
    void holdTree(String charter) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:charter, 0))", Integer.class)
                .setParameter("charter", charter).getResultList();
    }
}
