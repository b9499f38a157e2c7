package org.entente.groups.meeting;

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

/** A meeting as the API shows it. */
@Schema(name = "Meeting")
public record MeetingView(UUID id, int revision, Instant recordedAt, UUID workingGroup, String charter, String code,
        Texts title, LocalDate startsOn, String startsAt, String timeZone, String duration, MeetingMode mode, Texts place,
        MeetingState state, LocalDate postponedFrom, Visibility visibility, List<Source> sources,
        List<Action> actions) implements Tagged, Shown {

    static MeetingView of(Meeting m, WorkingGroup group, Caller caller) {
        return new MeetingView(m.id(), m.revision(), m.recordedAt(), m.workingGroup, m.charter, m.code, m.title, m.startsOn,
                m.startsAt, m.timeZone, m.duration, m.mode, m.place, m.state, m.postponedFrom, m.visibility(), m.sources(),
                actionsOf(m, group, caller));
    }

    static String pathOf(Meeting m) {
        return "/api/v1/meetings/" + m.id();
    }

    private static List<Action> actionsOf(Meeting m, WorkingGroup group, Caller caller) {
        // Of the past nothing can be done, so nobody has looked up the group.
        return caller.looksBack() ? List.of() : GroupRight.actions(caller, m.in(group), pathOf(m));
    }

    @Override
    public UUID record() {
        return id;
    }
}
