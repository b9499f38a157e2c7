package org.entente.testkit.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.entente.web.Texts;

public record DraftThing(@NotNull Texts title, @Size(max = 10) String code, Integer weight, Boolean voting, LocalDate dueOn,
        LocalTime startsAt, Duration lasts, Instant seenAt, UUID owner, Kind kind, @Valid List<@NotNull Part> parts,
        List<@Size(max = 3) String> languages) {

    public enum Kind {
        LARGE,
        SMALL
    }

    public record Part(@NotNull String name) {
    }

    static DraftThing of(ThingView t) {
        return new DraftThing(t.title(), t.code(), t.weight(), t.voting(), t.dueOn(), t.startsAt(), t.lasts(), t.seenAt(),
                t.owner(), t.kind(), t.parts(), t.languages());
    }
}
