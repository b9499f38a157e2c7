package org.entente.groups.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.groups.GroupRight;
import org.entente.web.Action;
import org.entente.web.Caller;
import org.entente.web.Shown;
import org.entente.web.Source;
import org.entente.web.Tagged;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/** An organization as the API shows it. */
@Schema(name = "Organization")
public record OrganizationView(UUID id, int revision, Instant recordedAt, String code, Texts name, OrganizationKind kind,
        String party, String website, Visibility visibility, List<Source> sources,
        List<Action> actions) implements Tagged, Shown {

    static OrganizationView of(Organization o, Caller caller) {
        return new OrganizationView(o.id(), o.revision(), o.recordedAt(), o.code, o.name, o.kind, o.party(), o.website,
                o.visibility(), o.sources(), GroupRight.actions(caller, o, pathOf(o)));
    }

    static String pathOf(Organization o) {
        return "/api/v1/organizations/" + o.id();
    }

    @Override
    public UUID record() {
        return id;
    }
}
