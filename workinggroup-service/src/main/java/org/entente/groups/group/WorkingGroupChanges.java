package org.entente.groups.group;

import static org.entente.groups.GroupProblem.DAY_IN_FUTURE;
import static org.entente.groups.GroupProblem.PARTS_MORE_VISIBLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.groups.GroupRight;
import org.entente.groups.peer.Charters;
import org.entente.records.Records;
import org.entente.web.Caller;
import org.entente.web.MergePatch;
import org.entente.web.Visibility;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.arc.All;

/** Writes of working groups: the secretariat's, for all Parties. */
@ApplicationScoped
class WorkingGroupChanges {

    private final Records records;
    private final WorkingGroups groups;
    private final Charters charters;
    private final CoChairs coChairs;
    private final List<GroupPart> parts;
    private final MergePatch patches;
    private final Clock clock;

    WorkingGroupChanges(Records records, WorkingGroups groups, Charters charters, CoChairs coChairs, @All List<GroupPart> parts,
            MergePatch patches, Clock clock) {
        this.records = records;
        this.groups = groups;
        this.charters = charters;
        this.coChairs = coChairs;
        this.parts = parts;
        this.patches = patches;
        this.clock = clock;
    }

    WorkingGroup create(Caller caller, DraftWorkingGroup draft) {
        var charter = charters.get(draft.charter());
        charter.mustHaveAreas(draft.areaCodes());
        groups.mustStandBelow(caller, draft.charter(), draft.code(), null, draft.parent());
        return records.create(WorkingGroup.of(charter, draft), caller.because(null));
    }

    WorkingGroup amend(Caller caller, UUID id, String ifMatch, ObjectNode patch) {
        var group = groups.get(caller, id);
        GroupRight.AMEND_GROUP.mustBeHeldBy(caller, group);
        var wanted = patches.apply(DraftWorkingGroup.of(group), patch, DraftWorkingGroup.class);
        var seen = records.seen(group, ifMatch, MergePatch.membersOf(patch));
        if (!group.areas.containsAll(wanted.areaCodes())) {
            charters.get(group.charter).mustHaveAreas(wanted.areaCodes());
        }
        return records.change(() -> groups.hold(caller, id), seen, caller.because(null), g -> {
            if (!Objects.equals(g.parent, wanted.parent())) {
                groups.holdTree(g.charter);
                groups.mustStandBelow(caller, g.charter, g.code, id, wanted.parent());
            }
            requireNothingMoreVisible(caller, g, wanted.visibility());
            g.amend(wanted, LocalDate.now(clock));
        });
    }

    private void requireNothingMoreVisible(Caller caller, WorkingGroup group, Visibility wanted) {
        if (group.visibility() == Visibility.PUBLIC && wanted == Visibility.PARTIES
                && parts.stream().anyMatch(part -> part.isPublicIn(caller, group.id()))) {
            throw PARTS_MORE_VISIBLE.because(group.code);
        }
    }

    WorkingGroup move(Caller caller, UUID id, String ifMatch, MoveWorkingGroup order) {
        var present = groups.get(caller, id);
        // To whatever state, it is the same people's.
        GroupRight.ACTIVATE_GROUP.mustBeHeldBy(caller, present);
        var seen = records.seen(present, ifMatch, Set.of("state"));
        var today = LocalDate.now(clock);
        var day = order.effectiveOn() == null ? today : order.effectiveOn();
        if (day.isAfter(today)) {
            throw DAY_IN_FUTURE.because("effectiveOn", day);
        }
        return records.change(() -> groups.hold(caller, id), seen,
                caller.because(order.reason(), order.effectiveOn()),
                g -> {
                    // Back-dating does not make a group active that nobody chairs today.
                    var chaired = new HashSet<>(coChairs.partiesOn(caller, id, day));
                    chaired.retainAll(coChairs.partiesOn(caller, id, today));
                    g.become(order.to(), day, today, chaired);
                });
    }
}
