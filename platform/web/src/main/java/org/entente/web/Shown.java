package org.entente.web;

import java.util.UUID;
import java.util.stream.Stream;

/** The answer that shows one record. */
public interface Shown extends ShowsRecords {

    /** The record's id, however the API names it. */
    UUID record();

    /** Who may know of it, as the answer says; null where it does not: then it is looked up as it is today. */
    Visibility visibility();

    /** Whether it tells of an earlier state, so that the record's visibility today may be another. */
    default boolean toldOfThePast() {
        return false;
    }

    @Override
    default Stream<Shown> shown() {
        return Stream.of(this);
    }
}
