package org.entente.groups.person;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.groups.GroupRight;
import org.entente.groups.organization.Organizations;
import org.entente.records.Records;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes of people: the secretariat's, and each Party's for its own. */
@ApplicationScoped
class PersonChanges {

    private final Records records;
    private final People people;
    private final Organizations organizations;
    private final MergePatch patches;

    PersonChanges(Records records, People people, Organizations organizations, MergePatch patches) {
        this.records = records;
        this.people = people;
        this.organizations = organizations;
        this.patches = patches;
    }

    Person create(Caller caller, DraftPerson draft) {
        var person = Person.of(draft);
        GroupRight.CREATE_PERSON.mustBeHeldBy(caller, person);
        organizations.mustHold(caller, "organization", draft.organization(), person.visibility());
        return records.create(person, caller.because(null));
    }

    Person amend(Caller caller, UUID id, String ifMatch, ObjectNode patch) {
        var person = people.get(caller, id);
        GroupRight.AMEND_PERSON.mustBeHeldBy(caller, person);
        var wanted = patches.apply(DraftPerson.of(person), patch, DraftPerson.class);
        var seen = records.seen(person, ifMatch, MergePatch.membersOf(patch));
        return records.change(() -> people.get(caller, id), seen, caller.because(null), p -> {
            var visibility = wanted.visibility() == null ? p.visibility() : wanted.visibility();
            organizations.mustHold(caller, "organization", wanted.organization(), visibility);
            p.amend(wanted);
        });
    }
}
