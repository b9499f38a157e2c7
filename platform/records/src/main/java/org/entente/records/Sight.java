package org.entente.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.web.Caller;
import org.entente.web.Visibility;

/**
 * What a caller may see, as a condition of a query; {@link Caller#sees} says the same of one record.
 *
 * @param condition in HQL; {@code 1 = 1} for who sees everything
 * @param values its named parameters
 */
public record Sight(String condition, Map<String, Object> values) {

    private static final String BEFORE = "function(jsonb_extract_path_text as String, change, 'visibility', '0')";

    /** @param pen the attribute that names the Party which holds the pen */
    static Sight of(Caller caller, String pen) {
        return of("", caller, pen);
    }

    /** The same of a record of a question within, with the same values. */
    static Sight of(String alias, Caller caller) {
        return of(alias + ".", caller, "party");
    }

    private static Sight of(String row, Caller caller, String pen) {
        if (caller.seesAll()) {
            return new Sight("1 = 1", Map.of());
        }
        var values = new HashMap<String, Object>(Map.of("public", Visibility.PUBLIC));
        var any = new ArrayList<String>(List.of(row + "visibility = :public"));
        if (caller.seesShared() || caller.seesAsParty()) {
            values.put("shared", Visibility.PARTIES);
            any.add(caller.party() == null ? row + "visibility = :shared"
                    : "(%1$svisibility = :shared and (%1$sparties is null or array_contains(%1$sparties, :me)))"
                            .formatted(row));
        }
        if (caller.seesAsParty()) {
            values.put("own", Visibility.OWN_PARTY);
            any.add("(" + row + "visibility = :own and " + row + pen + " = :me)");
        }
        if (any.size() > 1 && caller.party() != null) {
            values.put("me", caller.party());
        }
        return new Sight("(" + String.join(" or ", any) + ")", values);
    }

    /**
     * Whether the caller might see what a revision says the record was before: in HQL, with the values of {@link #of}.
     * The same is said by {@link Disclosures#sawWhatWas}.
     */
    static String before(Caller caller) {
        if (caller.seesAll()) {
            return "1 = 1";
        }
        var any = new ArrayList<String>(List.of(BEFORE + " is null", BEFORE + " = 'PUBLIC'"));
        if (caller.seesShared() || caller.seesAsParty()) {
            any.add(BEFORE + " = 'PARTIES'"
                    + (caller.party() == null ? "" : " and (parties is null or array_contains(parties, :me))"));
        }
        if (caller.seesAsParty()) {
            any.add(BEFORE + " = 'OWN_PARTY' and pen = :me");
        }
        return "(" + String.join(" or ", any) + ")";
    }

    /** The same in SQL, of a row that has {@code visibility}, {@code pen} and {@code parties}. */
    public static Where in(String alias, Caller caller) {
        return in(alias, "pen", caller);
    }

    /** The same of a row of a record's own table, or of its past. */
    public static Where inRecords(String alias, Caller caller) {
        return in(alias, "party", caller);
    }

    private static Where in(String alias, String pen, Caller caller) {
        var where = new Where();
        if (caller.seesAll()) {
            return where;
        }
        // Written out, so that an index of what is public can be used.
        var any = new ArrayList<String>(List.of("%1$s.visibility = 'PUBLIC'"));
        var values = new ArrayList<Object>();
        if (caller.seesShared() || caller.seesAsParty()) {
            any.add(caller.party() == null ? "%1$s.visibility = 'PARTIES'"
                    : "%1$s.visibility = 'PARTIES' and (%1$s.parties is null or ? = any (%1$s.parties))");
        }
        if (caller.seesAsParty()) {
            any.add("%1$s.visibility = 'OWN_PARTY' and %1$s.%2$s = ?");
        }
        if (any.size() > 1 && caller.party() != null) {
            values.addAll(Collections.nCopies(any.size() - 1, caller.party()));
        }
        return where.and(String.join(" or ", any).formatted(alias, pen), values.toArray());
    }
}
