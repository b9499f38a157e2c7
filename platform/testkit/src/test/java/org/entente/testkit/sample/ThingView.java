package org.entente.testkit.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Tagged;
import org.entente.web.Texts;

@Schema(name = "Thing")
public record ThingView(@Schema(required = true) UUID id, int revision, Texts title, String code, Integer weight,
        Boolean voting,
        LocalDate dueOn, LocalTime startsAt, Duration lasts, Instant seenAt, UUID owner, DraftThing.Kind kind,
        List<DraftThing.Part> parts, List<String> languages) implements Tagged {

    static ThingView of(UUID id, int revision, DraftThing d) {
        return new ThingView(id, revision, d.title(), d.code(), d.weight(), d.voting(), d.dueOn(), d.startsAt(), d.lasts(),
                d.seenAt(), d.owner(), d.kind(), d.parts(), d.languages());
    }
}
