package org.entente.web;

import java.util.UUID;

/** A record that an answer shows without saying who may know of it. */
public record NamedRecord(UUID record) implements Shown {

    @Override
    public Visibility visibility() {
        return null;
    }
}
