package org.entente.groups.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
                actionsOf(g, caller));
    }

    static String pathOf(WorkingGroup g) {
        return pathOf(g.id());
    }

    public static String pathOf(UUID id) {
        return "/api/v1/working-groups/" + id;
    }

    private static List<Action> actionsOf(WorkingGroup g, Caller caller) {
        var actions = new ArrayList<Action>();
        if (g.isClosed()) {
            return actions;
        }
        if (g.isWrittenBy(caller)) {
            actions.add(new Action("amend", "PATCH", pathOf(g)));
            g.state.next().forEach(next -> actions.add(
                    new Action("become-" + next.name().toLowerCase(Locale.ROOT), "POST", pathOf(g) + "/transitions")));
            actions.add(new Action("add-meeting", "POST", pathOf(g) + "/meetings"));
        }
        var ofAParty = g.parties().stream().anyMatch(caller::writesFor);
        if (g.isWrittenBy(caller) || ofAParty) {
            actions.add(new Action("add-membership", "POST", pathOf(g) + "/memberships"));
        }
        if (ofAParty && g.mandate != null) {
            actions.add(new Action("propose", "POST", pathOf(g) + "/proposals"));
        }
        return actions;
    }

    @Override
    public UUID record() {
        return id;
    }
}
