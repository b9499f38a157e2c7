package org.entente.records.reads;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.entente.web.Caller;

/** Notes for tests. */
final class Notes {

    static final Instant AT = Instant.parse("2026-05-10T08:00:00.123456Z");

    private Notes() {
    }

    static ReadNote note(String path, int status, boolean anyhow, List<UUID> records, List<UUID> perhaps) {
        return new ReadNote(AT, new ReadNote.Question("readMilestone", path, null, null, null), status, callerNamed("reader"),
                anyhow, records, perhaps);
    }

    static ReadNote note(String path) {
        return note(path, 200, false, List.of(UUID.randomUUID()), List.of());
    }

    static ReadNote by(String name) {
        return new ReadNote(AT, new ReadNote.Question("readMilestone", "/by-name", null, null, null), 200, callerNamed(name),
                true, List.of(), List.of());
    }

    private static Caller callerNamed(String name) {
        return new Caller("issuer", "subject", name, "AZE", null, Set.of("delegate"), false);
    }
}
