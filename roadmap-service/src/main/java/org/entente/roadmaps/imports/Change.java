package org.entente.roadmaps.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One change of a milestone, as a register tells it.
 *
 * @param by who made it, or null
 * @param commit where it stands in the register, or null
 * @param said the members of the change besides its type; absent where null
 * @param days those of them that are days
 */
record Change(Place place, Instant at, String by, String commit, Type type, Map<String, String> said,
        Map<String, LocalDate> days) {

    enum Type {
        CREATED,
        DUE,
        TITLE,
        OWNER,
        REMOVED,
        RESTORED,
        RESOLVED,
        REOPENED,
        RESOLVED_CORRECTED;

        static Optional<Type> named(String word) {
            return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether what it was and what it became are texts; else they are days. */
        boolean isOfText() {
            return this == TITLE || this == OWNER;
        }
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    String text(String member) {
        return said.get(member);
    }

    LocalDate day(String member) {
        return days.get(member);
    }
}
