package org.entente.groups.organization;

import static org.entente.groups.GroupProblem.REFERENCE_HIDDEN;
import static org.entente.groups.GroupProblem.SHARED_ALREADY;

import java.util.Objects;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.entente.records.RecordProblem;
import org.entente.records.Recorded;
import org.entente.web.Texts;
import org.entente.web.Visibility;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A body that takes part: of a Party, or of none. */
@Entity
public class Organization extends Recorded {

    String code;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts name;
    @Enumerated(EnumType.STRING)
    OrganizationKind kind;
    String website;

    static Organization of(DraftOrganization draft) {
        var organization = new Organization();
        organization.code = draft.code();
        organization.belongTo(draft.party(), null, draft.visibility());
        organization.say(draft);
        return organization;
    }

    void amend(DraftOrganization draft) {
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

    private void say(DraftOrganization draft) {
        name = draft.name();
        kind = draft.kind();
        website = draft.website();
        show(draft.visibility(), draft.sources());
    }

    /** What a record of that visibility may name: others must not learn from it of what one Party keeps to itself. */
    public void mustBeNameableIn(String member, Visibility record) {
        if (visibility() == Visibility.OWN_PARTY && record != Visibility.OWN_PARTY) {
            throw REFERENCE_HIDDEN.because(member, id());
        }
    }

    @Override
    public String kind() {
        return "ORGANIZATION";
    }

    @Override
    protected String action(Set<String> changed) {
        return changed.equals(Set.of("visibility")) ? "VISIBILITY_CHANGED" : "CHANGED";
    }
}
