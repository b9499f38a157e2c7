package org.entente.groups.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.groups.group.WorkingGroup;
import org.entente.groups.group.WorkingGroups;
import org.entente.web.Caller;

/** Shows meetings with what can be done, which their groups tell: one query for any number of meetings. */
@ApplicationScoped
class MeetingViews {

    private final WorkingGroups groups;

    MeetingViews(WorkingGroups groups) {
        this.groups = groups;
    }

    List<MeetingView> of(List<Meeting> meetings, Caller caller) {
        var byId = caller.looksBack() ? Map.<UUID, WorkingGroup> of()
                : groups.ofParts(meetings.stream().map(m -> m.workingGroup).collect(Collectors.toSet()));
        return meetings.stream().map(m -> MeetingView.of(m, byId.get(m.workingGroup), caller)).toList();
    }
}
