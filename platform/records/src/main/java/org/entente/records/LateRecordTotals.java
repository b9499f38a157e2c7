package org.entente.records;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.records.export.Column;
import org.entente.records.export.Sheet;

/**
 * How much of a group was recorded late.
 *
 * @param key whose: the actor, Party, organization or kind; absent of what names none
 * @param records how many revisions were recorded late
 * @param medianDays the median of their days
 * @param worstDays the most days
 * @param worstRecord the record of the revision with the most; of several the one first in the ledger
 * @param worstRevision its number
 */
@Schema(requiredProperties = { "records", "medianDays", "worstDays", "worstRecord", "worstRevision" })
public record LateRecordTotals(String key, long records, BigDecimal medianDays, int worstDays, UUID worstRecord,
        int worstRevision) {

    /** As a table. */
    public static final Sheet<LateRecordTotals> SHEET = new Sheet<>("late-record-totals",
            List.of(new Column<>("key", LateRecordTotals::key), new Column<>("records", LateRecordTotals::records),
                    new Column<>("medianDays", LateRecordTotals::medianDays),
                    new Column<>("worstDays", LateRecordTotals::worstDays),
                    new Column<>("worstRecord", LateRecordTotals::worstRecord),
                    new Column<>("worstRevision", LateRecordTotals::worstRevision)));
}
