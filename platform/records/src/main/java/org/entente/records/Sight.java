package org.entente.records;

import java.util.ArrayList;
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
record Sight(String condition, Map<String, Object> values) {

    /** @param pen the attribute that names the Party which holds the pen */
    static Sight of(Caller caller, String pen) {
        if (caller.seesAll()) {
            return new Sight("1 = 1", Map.of());
        }
        var values = new HashMap<String, Object>(Map.of("public", Visibility.PUBLIC));
        var any = new ArrayList<String>(List.of("visibility = :public"));
        if (caller.seesShared() || caller.seesAsParty()) {
            values.put("shared", Visibility.PARTIES);
            any.add(caller.party() == null ? "visibility = :shared"
                    : "(visibility = :shared and (parties is null or array_contains(parties, :me)))");
        }
        if (caller.seesAsParty()) {
            values.put("own", Visibility.OWN_PARTY);
            any.add("(visibility = :own and " + pen + " = :me)");
        }
        if (any.size() > 1 && caller.party() != null) {
            values.put("me", caller.party());
        }
        return new Sight("(" + String.join(" or ", any) + ")", values);
    }
}
