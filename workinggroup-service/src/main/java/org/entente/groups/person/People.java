package org.entente.groups.person;

import static org.entente.groups.GroupProblem.PERSON_UNKNOWN;
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

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The people that a caller may see. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    private static final List<SortField<Person>> SORTS = List.of(SortField.ofText("code", p -> p.code));

    private final Cursors cursors;

    People(Cursors cursors) {
        this.cursors = cursors;
    }

    Person get(Caller caller, UUID id) {
        return Selection.visibleTo(caller, this).equal("id", id).single().orElseThrow(() -> PERSON_UNKNOWN.because(id));
    }

    /** Checks that what the Parties share may name a person. */
    public void mustHold(Caller caller, UUID id) {
        Selection.visibleTo(caller, this).equal("id", id).single().orElseThrow(() -> REFERENCE_UNKNOWN.because("person", id))
                .mustBeNameable();
    }

    Page<Person> page(Caller caller, PersonFilter filter, PageRequest page) {
        return Selection.visibleTo(caller, this).equal("code", filter.code).equal("party", filter.party)
                .equal("organization", filter.organization).says(filter.q).page(page, cursors, SORTS);
    }
}
