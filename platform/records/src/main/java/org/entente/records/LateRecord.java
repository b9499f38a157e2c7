package org.entente.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.records.export.Column;
import org.entente.records.export.Sheet;
import org.entente.web.NamedRecord;
import org.entente.web.Origin;
import org.entente.web.ShowsRecords;
import org.entente.web.Texts;

/**
 * A revision that was recorded long after it was effective.
 *
 * @param record the record that changed
 * @param kind what it is, such as {@code MILESTONE}
 * @param charter the charter that it belongs to, or absent
 * @param code its code or slug after the change, where it has one
 * @param title its title or name after the change, where it has one
 * @param revision the revision's number within the record
 * @param action what was done, typed
 * @param effectiveOn the day from which it is true
 * @param at recorded time, UTC
 * @param daysLate the days from the one to the UTC day of the other
 * @param actor who recorded it; absent where the law had it erased
 * @param party the Party that it was recorded for, or absent
 * @param organization the actor's organization, or absent
 * @param reason in the actor's words, or absent
 * @param origin where it comes from, if it was replayed from another register, which then names the actor; absent in most
 * @param leafIndex its place in the ledger
 */
@Schema(requiredProperties = { "record", "kind", "revision", "action", "effectiveOn", "at", "daysLate", "leafIndex" })
public record LateRecord(UUID record, String kind, String charter, String code, Texts title, int revision, String action,
        LocalDate effectiveOn, Instant at, int daysLate, String actor, String party, String organization, String reason,
        Origin origin, long leafIndex) implements ShowsRecords {

    /** As a table. */
    public static final Sheet<LateRecord> SHEET = new Sheet<>("late-records",
            List.of(new Column<>("record", LateRecord::record), new Column<>("kind", LateRecord::kind),
                    new Column<>("charter", LateRecord::charter), new Column<>("code", LateRecord::code),
                    new Column<>("title", LateRecord::title), new Column<>("revision", LateRecord::revision),
                    new Column<>("action", LateRecord::action), new Column<>("effectiveOn", LateRecord::effectiveOn),
                    new Column<>("at", LateRecord::at), new Column<>("daysLate", LateRecord::daysLate),
                    new Column<>("actor", LateRecord::actor), new Column<>("party", LateRecord::party),
                    new Column<>("organization", LateRecord::organization), new Column<>("reason", LateRecord::reason),
                    new Column<>("origin", LateRecord::origin), new Column<>("leafIndex", LateRecord::leafIndex)));

    @Override
    public Stream<NamedRecord> shown() {
        return Stream.of(new NamedRecord(record));
    }
}
