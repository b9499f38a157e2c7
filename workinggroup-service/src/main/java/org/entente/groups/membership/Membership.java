package org.entente.groups.membership;

import static org.entente.groups.GroupProblem.MEMBERSHIP_ENDED;
import static org.entente.groups.GroupProblem.MEMBERSHIP_IS_SHARED;
import static org.entente.groups.GroupProblem.PARTY_NEEDED;
import static org.entente.groups.GroupProblem.PERIOD_REVERSED;
import static org.entente.groups.GroupProblem.ROLE_WITHOUT_VOTE;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.entente.groups.group.WorkingGroup;
import org.entente.records.RecordProblem;
import org.entente.records.Recorded;
import org.entente.web.Texts;
import org.entente.web.Visibility;
import org.entente.web.rights.Standing;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody's seat in a working group. */
@Entity
public class Membership extends Recorded {

    String charter;
    @Column(name = "working_group")
    UUID workingGroup;
    UUID person;
    UUID organization;
    @Column(name = "on_behalf_of")
    String onBehalfOf;
    @Enumerated(EnumType.STRING)
    MembershipRole role;
    boolean voting;
    @Column(name = "from_day")
    LocalDate from;
    @Column(name = "until_day")
    LocalDate until;
    boolean ended;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts credentials;

    /** {@code from} and {@code until} for questions; computed by the database, never null. */
    @Column(name = "first_day", insertable = false, updatable = false)
    LocalDate firstDay;
    @Column(name = "last_day", insertable = false, updatable = false)
    LocalDate lastDay;

    static Membership of(WorkingGroup group, DraftMembership draft) {
        var membership = new Membership();
        membership.charter = group.charter();
        membership.workingGroup = group.id();
        membership.person = draft.person();
        membership.onBehalfOf = draft.onBehalfOf();
        membership.role = draft.role();
        group.mustHaveParty(draft.onBehalfOf());
        if (draft.onBehalfOf() == null && draft.role().needsParty()) {
            throw PARTY_NEEDED.because(draft.role());
        }
        membership.belongTo(draft.onBehalfOf(), group.parties(), null);
        membership.say(group, draft);
        return membership;
    }

    void amend(WorkingGroup group, DraftMembership draft) {
        mustNotHaveEnded();
        requireSame("person", person, draft.person());
        requireSame("onBehalfOf", onBehalfOf, draft.onBehalfOf());
        requireSame("role", role, draft.role());
        say(group, draft);
    }

    private static void requireSame(String member, Object is, Object wanted) {
        if (!Objects.equals(is, wanted)) {
            throw RecordProblem.FIXED_AT_CREATION.because(member);
        }
    }

    private void say(WorkingGroup group, DraftMembership draft) {
        voting = Boolean.TRUE.equals(draft.voting());
        if (voting && !role.mayVote()) {
            throw ROLE_WITHOUT_VOTE.because(role);
        }
        if (draft.visibility() == Visibility.OWN_PARTY) {
            throw MEMBERSHIP_IS_SHARED.because();
        }
        group.mustCover(draft.visibility());
        organization = draft.organization();
        from = draft.from();
        until = draft.until();
        credentials = draft.credentials();
        requireOrder();
        show(draft.visibility(), draft.sources());
    }

    void end(LocalDate lastDayOfIt) {
        mustNotHaveEnded();
        until = lastDayOfIt;
        ended = true;
        requireOrder();
    }

    private void mustNotHaveEnded() {
        if (ended) {
            throw MEMBERSHIP_ENDED.because(until);
        }
    }

    private void requireOrder() {
        if (lastDay().isBefore(firstDay())) {
            throw PERIOD_REVERSED.because(lastDay(), firstDay());
        }
    }

    LocalDate firstDay() {
        return from == null ? Memberships.FIRST_OF_ALL : from;
    }

    LocalDate lastDay() {
        return until == null ? Memberships.LAST_OF_ALL : until;
    }

    /** It stands until it is ended, and is over with its group. */
    Standing in(WorkingGroup group) {
        return at(ended ? "ENDED" : "NOT_ENDED", group.isClosed());
    }

    @Override
    public String kind() {
        return "MEMBERSHIP";
    }

    @Override
    protected String action(Set<String> changed) {
        return changed.contains("ended") ? "ENDED" : "CHANGED";
    }
}
