package org.entente.groups.meeting;

import static org.entente.groups.GroupProblem.MEETING_CLOSED;
import static org.entente.groups.GroupProblem.MEETING_NOT_YET;
import static org.entente.groups.GroupProblem.NEW_DAY_NEEDED;
import static org.entente.groups.GroupProblem.NEW_DAY_UNFIT;
import static org.entente.groups.GroupProblem.REASON_NEEDED;
import static org.entente.groups.GroupProblem.TIME_ZONE_NEEDED;
import static org.entente.groups.GroupProblem.TIME_ZONE_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.entente.web.rights.Standing;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A meeting of a working group. */
@Entity
public class Meeting extends Recorded {

    String charter;
    @Column(name = "working_group")
    UUID workingGroup;
    String code;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts title;
    @Column(name = "starts_on")
    LocalDate startsOn;
    @Column(name = "starts_at")
    String startsAt;
    @Column(name = "time_zone")
    String timeZone;
    String duration;
    @Enumerated(EnumType.STRING)
    MeetingMode mode;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts place;
    /** The day that a postponed meeting does not keep; it needs another before it is planned again. */
    @Column(name = "postponed_from")
    LocalDate postponedFrom;
    @Enumerated(EnumType.STRING)
    MeetingState state = MeetingState.PLANNED;

    static Meeting of(WorkingGroup group, DraftMeeting draft) {
        var meeting = new Meeting();
        meeting.charter = group.charter();
        meeting.workingGroup = group.id();
        meeting.code = draft.code();
        meeting.belongTo(null, group.parties(), null);
        meeting.say(group, draft);
        return meeting;
    }

    void amend(WorkingGroup group, DraftMeeting draft, Clock clock) {
        if (state.isClosed()) {
            throw MEETING_CLOSED.because(code, state);
        }
        if (!code.equals(draft.code())) {
            throw RecordProblem.FIXED_AT_CREATION.because("code");
        }
        // What was held may be corrected after its group is over; what is yet to come has nobody to hold it.
        if (state != MeetingState.HELD) {
            group.mustBeOpen();
        }
        say(group, draft);
        if (state == MeetingState.HELD && today(clock).isBefore(startsOn)) {
            throw MEETING_NOT_YET.because(code, startsOn);
        }
    }

    private void say(WorkingGroup group, DraftMeeting draft) {
        if (draft.startsAt() != null && draft.timeZone() == null) {
            throw TIME_ZONE_NEEDED.because(draft.startsAt());
        }
        if (draft.timeZone() != null && !ZoneId.getAvailableZoneIds().contains(draft.timeZone())) {
            throw TIME_ZONE_UNKNOWN.because(draft.timeZone());
        }
        group.mustCover(draft.visibility());
        title = draft.title();
        startsOn = draft.startsOn();
        startsAt = draft.startsAt();
        timeZone = draft.timeZone();
        duration = draft.duration();
        mode = draft.mode();
        place = draft.place();
        show(draft.visibility(), draft.sources());
    }

    void become(WorkingGroup group, MoveMeeting order, Clock clock) {
        var next = order.to();
        if (!state.mayBecome(next)) {
            throw RecordProblem.STATE_NOT_REACHABLE.because(code, state, state.next());
        }
        if (next == MeetingState.PLANNED || next == MeetingState.CONVENED) {
            group.mustBeOpen();
        }
        if (next.needsReason() && (order.reason() == null || order.reason().isBlank())) {
            throw REASON_NEEDED.because(next);
        }
        if (next == MeetingState.HELD && today(clock).isBefore(startsOn)) {
            throw MEETING_NOT_YET.because(code, startsOn);
        }
        settleDay(next, order.startsOn());
        state = next;
    }

    private void settleDay(MeetingState next, LocalDate newDay) {
        var putOff = next == MeetingState.POSTPONED;
        var takenUp = state == MeetingState.POSTPONED && next != MeetingState.CANCELLED;
        if (newDay != null && !putOff && !takenUp) {
            throw NEW_DAY_UNFIT.because(next);
        }
        if (putOff) {
            postponedFrom = startsOn;
        }
        startsOn = newDay == null ? startsOn : newDay;
        if (takenUp && startsOn.equals(postponedFrom)) {
            throw NEW_DAY_NEEDED.because(code);
        }
        postponedFrom = takenUp ? null : postponedFrom;
    }

    /** Where the meeting takes place it may be tomorrow already. */
    private LocalDate today(Clock clock) {
        return LocalDate.now(timeZone == null ? clock : clock.withZone(ZoneId.of(timeZone)));
    }

    /** It stands for itself, and is over with its group. */
    Standing in(WorkingGroup group) {
        return at(state.name(), group.isClosed());
    }

    @Override
    public String kind() {
        return "MEETING";
    }

    @Override
    protected String action(Set<String> changed) {
        if (changed.contains("state")) {
            return "STATE_CHANGED";
        }
        return changed.contains("startsOn") ? "DAY_MOVED" : "CHANGED";
    }
}
