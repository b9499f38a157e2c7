package org.entente.groups.changes;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Register;
import org.entente.records.Sight;
import org.entente.records.Where;
import org.entente.web.Caller;

/** What this service keeps, and the words in which its revisions are told. */
@ApplicationScoped
class WorkingGroupRegister implements Register {

    @Override
    public Set<String> kinds() {
        return Set.of("ORGANIZATION", "PERSON", "WORKING_GROUP", "MEMBERSHIP", "MEETING", "MANDATE", "PROPOSAL");
    }

    @Override
    public Set<String> actions() {
        return Set.of("CHANGED", "VISIBILITY_CHANGED", "STATE_CHANGED", "DAY_MOVED", "ENDED", "MANDATE_CHANGED",
                "MANDATE_AGREED", "ADOPTED", "ENDORSED", "REBASED", "REJECTED", "WITHDRAWN", "LAPSED");
    }

    @Override
    public Where ofArea(String area, Caller caller) {
        return new Where().and("g.areas @> array[?]::varchar[]", area).and(Sight.inRecords("g", caller))
                .within("c.working_group in (select g.id from working_group g where %s)");
    }

    @Override
    public Where ofWorkingGroup(UUID workingGroup, Caller caller) {
        return new Where().and("c.working_group = ?", workingGroup);
    }
}
