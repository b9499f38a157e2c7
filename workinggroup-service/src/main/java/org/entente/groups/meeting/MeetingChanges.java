package org.entente.groups.meeting;

import static org.entente.groups.GroupProblem.DAY_IN_FUTURE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.entente.groups.GroupRight;
import org.entente.groups.group.WorkingGroups;
import org.entente.records.Records;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes of meetings: the secretariat's, for all Parties. */
@ApplicationScoped
class MeetingChanges {

    private final Records records;
    private final Meetings meetings;
    private final WorkingGroups groups;
    private final MergePatch patches;
    private final Clock clock;

    MeetingChanges(Records records, Meetings meetings, WorkingGroups groups, MergePatch patches, Clock clock) {
        this.records = records;
        this.meetings = meetings;
        this.groups = groups;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Meeting create(Caller caller, UUID groupId, DraftMeeting draft) {
        var group = groups.hold(caller, groupId);
        GroupRight.ADD_MEETING.mustBeHeldBy(caller, group);
        group.mustBeOpen();
        return records.create(Meeting.of(group, draft), caller.because(null));
    }

    Meeting amend(Caller caller, UUID id, String ifMatch, ObjectNode patch) {
        var meeting = meetings.get(caller, id);
        GroupRight.AMEND_MEETING.mustBeHeldBy(caller, meeting);
        var wanted = patches.apply(DraftMeeting.of(meeting), patch, DraftMeeting.class);
        var seen = records.seen(meeting, ifMatch, MergePatch.membersOf(patch));
        return records.change(() -> meetings.get(caller, id), seen, caller.because(null),
                m -> m.amend(groups.hold(caller, m.workingGroup), wanted, clock));
    }

    Meeting move(Caller caller, UUID id, String ifMatch, MoveMeeting order) {
        var present = meetings.get(caller, id);
        // To whatever state, it is the same people's.
        GroupRight.HOLD_MEETING.mustBeHeldBy(caller, present);
        var seen = records.seen(present, ifMatch, Set.of("state"));
        if (order.effectiveOn() != null && order.effectiveOn().isAfter(LocalDate.now(clock))) {
            throw DAY_IN_FUTURE.because("effectiveOn", order.effectiveOn());
        }
        return records.change(() -> meetings.get(caller, id), seen,
                caller.because(order.reason(), order.effectiveOn()),
                m -> m.become(groups.hold(caller, m.workingGroup), order, clock));
    }
}
