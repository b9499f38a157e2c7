package org.entente.groups.person;

import static org.entente.groups.GroupProblem.REFERENCE_HIDDEN;
import static org.entente.groups.GroupProblem.SHARED_ALREADY;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;

import org.entente.records.RecordProblem;
import org.entente.records.Recorded;
import org.entente.web.Texts;
import org.entente.web.Visibility;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody who acts in the dialogue. */
@Entity
public class Person extends Recorded {

    String code;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts name;
    UUID organization;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts office;

    static Person of(DraftPerson draft) {
        var person = new Person();
        person.code = draft.code();
        person.belongTo(draft.party(), null, draft.visibility());
        person.say(draft);
        return person;
    }

    void amend(DraftPerson draft) {
        if (!code.equals(draft.code())) {
            throw RecordProblem.FIXED_AT_CREATION.because("code");
        }
        if (!Objects.equals(party(), draft.party())) {
            throw RecordProblem.FIXED_AT_CREATION.because("party");
        }
        if (visibility() != Visibility.OWN_PARTY && draft.visibility() == Visibility.OWN_PARTY) {
            throw SHARED_ALREADY.because(code);
        }
        say(draft);
    }

    private void say(DraftPerson draft) {
        name = draft.name();
        organization = draft.organization();
        office = draft.office();
        show(draft.visibility(), draft.sources());
    }

    /** What is shared by Parties may not name somebody whom one Party keeps to itself. */
    public void mustBeNameable() {
        if (visibility() == Visibility.OWN_PARTY) {
            throw REFERENCE_HIDDEN.because("person", id());
        }
    }

    @Override
    public String kind() {
        return "PERSON";
    }

    @Override
    protected String action(Set<String> changed) {
        return changed.equals(Set.of("visibility")) ? "VISIBILITY_CHANGED" : "CHANGED";
    }
}
