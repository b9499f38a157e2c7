package org.entente.roadmaps.charter;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Records;
import org.entente.roadmaps.RoadmapRight;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes of charters: the secretariat's, for all Parties. */
@ApplicationScoped
class CharterChanges {

    private final Records records;
    private final Charters charters;
    private final MergePatch patches;

    CharterChanges(Records records, Charters charters, MergePatch patches) {
        this.records = records;
        this.charters = charters;
        this.patches = patches;
    }

    Charter create(Caller caller, DraftCharter draft) {
        return records.create(Charter.of(draft), caller.because(null));
    }

    Charter amend(Caller caller, String slug, String ifMatch, ObjectNode patch) {
        var charter = charters.get(caller, slug);
        RoadmapRight.AMEND_CHARTER.mustBeHeldBy(caller, charter);
        var wanted = patches.apply(DraftCharter.of(charter), patch, DraftCharter.class);
        var seen = records.seen(charter, ifMatch, MergePatch.membersOf(patch));
        return records.change(() -> charters.get(caller, slug), seen, caller.because(null),
                c -> c.amend(wanted));
    }
}
