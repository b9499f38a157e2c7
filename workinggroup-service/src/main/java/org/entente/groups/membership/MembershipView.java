package org.entente.groups.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.groups.GroupRight;
import org.entente.groups.group.WorkingGroup;
import org.entente.web.Action;
import org.entente.web.Caller;
import org.entente.web.Shown;
import org.entente.web.Source;
import org.entente.web.Tagged;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/** A membership as the API shows it. */
@Schema(name = "Membership")
public record MembershipView(UUID id, int revision, Instant recordedAt, UUID workingGroup, String charter, UUID person,
        UUID organization, String onBehalfOf, MembershipRole role, boolean voting, LocalDate from, LocalDate until,
        boolean ended, Texts credentials, Visibility visibility, String party, List<Source> sources,
        List<Action> actions) implements Tagged, Shown {

    static MembershipView of(Membership m, WorkingGroup group, Caller caller) {
        return new MembershipView(m.id(), m.revision(), m.recordedAt(), m.workingGroup, m.charter, m.person, m.organization,
                m.onBehalfOf, m.role, m.voting, m.from, m.until, m.ended, m.credentials, m.visibility(), m.party(),
                m.sources(), GroupRight.actions(caller, m.in(group), pathOf(m)));
    }

    static String pathOf(Membership m) {
        return "/api/v1/working-groups/" + m.workingGroup + "/memberships/" + m.id();
    }

    @Override
    public UUID record() {
        return id;
    }
}
