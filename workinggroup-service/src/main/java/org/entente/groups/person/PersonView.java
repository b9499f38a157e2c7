package org.entente.groups.person;

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

/** A person as the API shows them. */
@Schema(name = "Person")
public record PersonView(UUID id, int revision, Instant recordedAt, String code, Texts name, String party, UUID organization,
        Texts office, Visibility visibility, List<Source> sources, List<Action> actions) implements Tagged, Shown {

    static PersonView of(Person p, Caller caller) {
        return new PersonView(p.id(), p.revision(), p.recordedAt(), p.code, p.name, p.party(), p.organization, p.office,
                p.visibility(), p.sources(), GroupRight.actions(caller, p, pathOf(p)));
    }

    static String pathOf(Person p) {
        return "/api/v1/people/" + p.id();
    }

    @Override
    public UUID record() {
        return id;
    }
}
