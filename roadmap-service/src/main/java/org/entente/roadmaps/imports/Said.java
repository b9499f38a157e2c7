package org.entente.roadmaps.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

import org.entente.web.ExactValues;
import org.entente.web.InvalidValue;

/** The texts of one object, and what they must be. What is not is told as a fault, and as null. */
final class Said {

    /** A name or a few words. */
    static final int SHORT = 300;
    /** A sentence or two. */
    static final int LONG = 3000;
    /** A title. */
    static final int TITLE = 10_000;

    private final Map<String, String> texts;
    private final Place place;
    private final Faults faults;

    private Said(Map<String, String> texts, Place place, Faults faults) {
        this.texts = texts;
        this.place = place;
        this.faults = faults;
    }

    /** @param texts null for an object that was none: that is a fault already */
    static Said of(Map<String, String> texts, Place place, Faults faults) {
        return new Said(texts, place, faults);
    }

    String required(String name, int longest) {
        if (texts != null && texts.get(name) == null) {
            faults.at(place.member(name), "must not be missing");
        }
        return optional(name, longest);
    }

    String optional(String name, int longest) {
        return read(name, text -> {
            if (text.isBlank()) {
                throw new InvalidValue("must not be blank");
            }
            if (text.length() > longest) {
                throw new InvalidValue("must have at most " + longest + " characters");
            }
            return text;
        });
    }

    LocalDate day(String name) {
        return read(name, ExactValues::date);
    }

    Instant instant(String name) {
        required(name, SHORT);
        return read(name, ExactValues::instant);
    }

    private <T> T read(String name, Function<String, T> reader) {
        var text = texts == null ? null : texts.get(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (InvalidValue e) {
            faults.at(place.member(name), e.getMessage());
            return null;
        }
    }
}
