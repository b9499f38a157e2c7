package org.entente.groups.peer;

import static org.entente.groups.GroupProblem.AREA_UNKNOWN;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What this service needs to know of a charter. Members that it does not need may come and go. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Charter(String id, List<String> parties, List<Area> areas) {

    /** A field of cooperation, by its code. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Area(String code) {
    }

    public void mustHaveAreas(Collection<String> codes) {
        var known = areas.stream().map(Area::code).toList();
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw AREA_UNKNOWN.because(code, id);
        });
    }

    /** Whether the answer says what its contract promises. */
    boolean isComplete() {
        return id != null && parties != null && !parties.isEmpty() && areas != null;
    }
}
