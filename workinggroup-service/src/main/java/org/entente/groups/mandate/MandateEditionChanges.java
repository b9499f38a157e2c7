package org.entente.groups.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.consent.Endorsement;
import org.entente.consent.Proposal;
import org.entente.groups.group.WorkingGroup;
import org.entente.records.Records;
import org.entente.web.Act;

/** Keeps what was adopted, in the transaction that adopts it. */
@ApplicationScoped
class MandateEditionChanges {

    private final Records records;
    private final Clock clock;

    MandateEditionChanges(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    MandateEdition keep(WorkingGroup group, Proposal adopted, List<Endorsement> said, Act act) {
        var on = act.effectiveOn() == null ? LocalDate.now(clock) : act.effectiveOn();
        return records.create(MandateEdition.of(group, adopted, said, on), act);
    }
}
