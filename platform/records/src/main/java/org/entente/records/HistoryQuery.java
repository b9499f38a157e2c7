package org.entente.records;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.entente.web.Caller;
import org.entente.web.Lookback;

/** Which revisions of one record, as conditions in HQL with their values; what is not asked for has none. */
final class HistoryQuery {

    /** Of an effective day that was erased by law the day of recording is left. */
    private static final String TRUE_FROM = "coalesce(effectiveOn, cast(function(timezone as LocalDateTime, 'UTC', at) as LocalDate))";

    private final StringBuilder text = new StringBuilder("record = :record");
    private final Map<String, Object> values = new HashMap<>();

    private HistoryQuery() {
    }

    static HistoryQuery of(Caller caller, UUID record, HistoryRequest request, Periods periods, Lookback lookback) {
        request.mustBeInOrder();
        var query = new HistoryQuery();
        var sight = Sight.of(caller, "pen");
        query.values.put("record", record);
        query.values.putAll(sight.values());
        query.text.append(" and ").append(sight.condition());
        query.asKnown(lookback);
        // What has no index yet is later than every instant that an answer was given about.
        return query.and("(leafIndex is null or leafIndex >= :first)", "first", periods.first(request))
                .and("leafIndex < :end", "end", periods.end(request))
                .and(TRUE_FROM + " >= :effectiveFrom", "effectiveFrom", request.effectiveFrom)
                .and(TRUE_FROM + " <= :effectiveUntil", "effectiveUntil", request.effectiveUntil)
                .and("actor = :actor", "actor", request.actor).and("party = :acting", "acting", request.party)
                .and("organization = :organization", "organization", request.organization)
                .and("action in (:actions)", "actions",
                        request.action == null || request.action.isEmpty() ? null : request.action)
                .and("function(jsonb_exists as Boolean, change, :field) and (rev = 1 or " + Sight.before(caller) + ")", "field",
                        request.field);
    }

    /** A history as of then ends then. */
    private void asKnown(Lookback lookback) {
        if (lookback.isPast()) {
            and("leafIndex < :size", "size", lookback.size()).and(TRUE_FROM + " <= :day", "day", lookback.effectiveAt());
        }
    }

    HistoryQuery and(String condition, String name, Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            values.put(name, value);
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    Map<String, Object> values() {
        return values;
    }
}
