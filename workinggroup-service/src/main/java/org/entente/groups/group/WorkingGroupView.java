package org.entente.groups.group;

import java.time.Instant;
import java.time.LocalDate;
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

/** A working group as the API shows it. */
@Schema(name = "WorkingGroup")
public record WorkingGroupView(UUID id, int revision, Instant recordedAt, String charter, String code, List<String> areas,
        Texts name, Texts purpose, UUID parent, LocalDate announcedOn, Mandate mandate,
        @Schema(description = "The number of the mandate's edition in force; absent as long as none was adopted here.") Integer mandateEdition,
        GroupState state, List<String> parties,
        Visibility visibility, List<Source> sources, List<Action> actions) implements Tagged, Shown {

    static WorkingGroupView of(WorkingGroup g, Caller caller) {
        return new WorkingGroupView(g.id(), g.revision(), g.recordedAt(), g.charter, g.code, g.areas, g.name, g.purpose,
                g.parent, g.announcedOn, g.mandate, g.mandateEdition, g.state, g.parties(), g.visibility(), g.sources(),
                GroupRight.actions(caller, g, pathOf(g)));
    }

    static String pathOf(WorkingGroup g) {
        return pathOf(g.id());
    }

    public static String pathOf(UUID id) {
        return "/api/v1/working-groups/" + id;
    }

    @Override
    public UUID record() {
        return id;
    }
}
