package org.entente.groups.changes;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Register;

/** What this service keeps, and the words in which its revisions are told. */
@ApplicationScoped
class WorkingGroupRegister implements Register {

    @Override
    public Set<String> kinds() {
        return Set.of("ORGANIZATION", "PERSON", "WORKING_GROUP", "MEMBERSHIP", "MEETING");
    }

    @Override
    public Set<String> actions() {
        return Set.of("CHANGED", "VISIBILITY_CHANGED", "STATE_CHANGED", "DAY_MOVED", "ENDED", "MANDATE_CHANGED");
    }

    @Override
    public String ofArea() {
        return "c.working_group in (select id from working_group where area = ?)";
    }

    @Override
    public String ofWorkingGroup() {
        return "c.working_group = ?";
    }
}
