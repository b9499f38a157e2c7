package org.entente.groups.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Records;
import org.entente.web.Act;
import org.entente.web.Caller;
import org.entente.web.MergePatch;
import org.entente.web.Visibility;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What all Parties agree on of a group's mandate, written into the group. Who asks has found out that they agree; all of it
 * happens in the transaction of their decision.
 */
@ApplicationScoped
public class AgreedMandateChanges {

    private final Records records;
    private final WorkingGroups groups;
    private final MergePatch patches;
    private final Clock clock;

    AgreedMandateChanges(Records records, WorkingGroups groups, MergePatch patches, Clock clock) {
        this.records = records;
        this.groups = groups;
        this.patches = patches;
        this.clock = clock;
    }

    public WorkingGroup hold(Caller eyes, UUID id) {
        return groups.hold(eyes, id);
    }

    public void adopt(WorkingGroup group, Act act) {
        var day = act.effectiveOn() == null ? LocalDate.now(clock) : act.effectiveOn();
        records.change(group, told(group, act), g -> g.adoptMandate(day));
    }

    /** @param values a merge patch of what the group's draft says of its mandate, and of nothing else */
    public void amend(WorkingGroup group, ObjectNode values, Act act) {
        records.change(group, told(group, act), g -> {
            var wanted = patches.apply(new AmendMandate(g.mandate), values, AmendMandate.class);
            g.amendMandate(wanted.mandate(), LocalDate.now(clock));
        });
    }

    /** What a Party gave as its reason is the Parties' own: a group that everybody sees does not tell it, the edition does. */
    private static Act told(WorkingGroup group, Act act) {
        return group.visibility() == Visibility.PUBLIC ? act.caller().because(null, act.effectiveOn()) : act;
    }
}
