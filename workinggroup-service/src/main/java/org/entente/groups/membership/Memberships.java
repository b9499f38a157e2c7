package org.entente.groups.membership;

import static org.entente.groups.GroupProblem.MEMBERSHIP_OVERLAPS;
import static org.entente.groups.GroupProblem.MEMBERSHIP_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.groups.group.CoChairs;
import org.entente.groups.group.GroupPart;
import org.entente.groups.group.WorkingGroups;
import org.entente.records.Selection;
import org.entente.records.SortField;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Visibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The memberships that a caller may see: those of a group that it may see. */
@ApplicationScoped
class Memberships implements PanacheRepositoryBase<Membership, UUID>, CoChairs, GroupPart {

    /** As the generated columns of the table have it. */
    static final LocalDate FIRST_OF_ALL = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_OF_ALL = LocalDate.of(9999, 12, 31);

    private static final List<SortField<Membership>> SORTS = List
            .of(SortField.ofDate("from", "firstDay", Membership::firstDay));

    private final WorkingGroups groups;
    private final Cursors cursors;

    Memberships(WorkingGroups groups, Cursors cursors) {
        this.groups = groups;
        this.cursors = cursors;
    }

    Membership get(Caller caller, UUID group, UUID id) {
        groups.get(caller, group);
        return of(caller, group).equal("id", id).single().orElseThrow(() -> MEMBERSHIP_UNKNOWN.because(id));
    }

    Page<Membership> page(Caller caller, UUID group, MembershipFilter filter, PageRequest page) {
        groups.get(caller, group);
        return of(caller, group).compare("firstDay", "<=", filter.on).compare("lastDay", ">=", filter.on)
                .equal("role", filter.role).equal("onBehalfOf", filter.onBehalfOf).page(page, cursors, SORTS);
    }

    /** Checks that the person does not hold the role in the group already, on any of those days. */
    void mustBeFree(Caller caller, Membership wanted, LocalDate from, LocalDate until) {
        var overlapping = of(caller, wanted.workingGroup).equal("person", wanted.person).equal("role", wanted.role)
                .compare("firstDay", "<=", until == null ? LAST_OF_ALL : until)
                .compare("lastDay", ">=", from == null ? FIRST_OF_ALL : from).all();
        if (overlapping.stream().anyMatch(other -> !other.id().equals(wanted.id()))) {
            throw MEMBERSHIP_OVERLAPS.because(wanted.role);
        }
    }

    @Override
    public Set<String> partiesOn(Caller caller, UUID group, LocalDate day) {
        return of(caller, group).equal("role", MembershipRole.CO_CHAIR).compare("firstDay", "<=", day)
                .compare("lastDay", ">=", day).all().stream().map(m -> m.onBehalfOf).collect(Collectors.toSet());
    }

    @Override
    public boolean isPublicIn(Caller caller, UUID group) {
        return !of(caller, group).equal("visibility", Visibility.PUBLIC).all().isEmpty();
    }

    private Selection<Membership> of(Caller caller, UUID group) {
        return Selection.visibleTo(caller, this).equal("workingGroup", group);
    }
}
