package org.entente.groups.meeting;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Code;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/**
 * What the secretariat says of a meeting.
 *
 * @param startsAt the time of day, in the meeting's own zone
 * @param timeZone a name of the IANA time zone database
 * @param duration how long it is meant to last: an ISO 8601 duration of hours and minutes
 */
public record DraftMeeting(
        @Schema(examples = "ENERGY-1") @NotNull @Code String code,
        @NotNull Texts title,
        @NotNull LocalDate startsOn,
        @Schema(examples = "10:00") @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "must be a time of day such as 10:00") String startsAt,
        @Schema(examples = "Asia/Baku") @Size(max = 64) String timeZone,
        @Schema(examples = "PT2H") @Pattern(regexp = "PT(?=\\d)(\\d{1,3}H)?(\\d{1,4}M)?", message = "must be a duration such as PT2H") String duration,
        @NotNull MeetingMode mode,
        Texts place,
        Visibility visibility,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    static DraftMeeting of(Meeting m) {
        return new DraftMeeting(m.code, m.title, m.startsOn, m.startsAt, m.timeZone, m.duration, m.mode, m.place,
                m.visibility(), m.sources());
    }
}
