package org.entente.groups.membership;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.entente.groups.GroupRight;
import org.entente.groups.group.WorkingGroups;
import org.entente.groups.organization.Organizations;
import org.entente.groups.person.People;
import org.entente.records.Records;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes of memberships: each Party's for its own, and the secretariat's. The group is held, so that they come one by one. */
@ApplicationScoped
class MembershipChanges {

    private final Records records;
    private final Memberships memberships;
    private final WorkingGroups groups;
    private final People people;
    private final Organizations organizations;
    private final MergePatch patches;

    MembershipChanges(Records records, Memberships memberships, WorkingGroups groups, People people,
            Organizations organizations, MergePatch patches) {
        this.records = records;
        this.memberships = memberships;
        this.groups = groups;
        this.people = people;
        this.organizations = organizations;
        this.patches = patches;
    }

    @Transactional
    Membership create(Caller caller, UUID groupId, DraftMembership draft) {
        var group = groups.hold(caller, groupId);
        var membership = Membership.of(group, draft);
        // Whose seat it will be fills it: who may change it then.
        GroupRight.AMEND_MEMBERSHIP.mustBeHeldBy(caller, membership);
        group.mustBeOpen();
        people.mustHold(caller, draft.person());
        organizations.mustHold(caller, "organization", draft.organization(), membership.visibility());
        memberships.mustBeFree(caller, membership, draft.from(), draft.until());
        return records.create(membership, caller.because(null, draft.from()));
    }

    Membership amend(Caller caller, UUID groupId, UUID id, String ifMatch, ObjectNode patch) {
        var membership = memberships.get(caller, groupId, id);
        GroupRight.AMEND_MEMBERSHIP.mustBeHeldBy(caller, membership);
        var wanted = patches.apply(DraftMembership.of(membership), patch, DraftMembership.class);
        var seen = records.seen(membership, ifMatch, MergePatch.membersOf(patch));
        return records.change(() -> hold(caller, groupId, id), seen, caller.because(null),
                m -> {
                    var group = groups.get(caller, groupId);
                    group.mustBeOpen();
                    organizations.mustHold(caller, "organization", wanted.organization(), m.visibility());
                    memberships.mustBeFree(caller, m, wanted.from(), wanted.until());
                    m.amend(group, wanted);
                });
    }

    Membership end(Caller caller, UUID groupId, UUID id, String ifMatch, EndMembership order) {
        var present = memberships.get(caller, groupId, id);
        GroupRight.END_MEMBERSHIP.mustBeHeldBy(caller, present);
        var seen = records.seen(present, ifMatch, Set.of("until"));
        return records.change(() -> hold(caller, groupId, id), seen,
                caller.because(order.reason(), order.until()), m -> m.end(order.until()));
    }

    private Membership hold(Caller caller, UUID groupId, UUID id) {
        groups.hold(caller, groupId);
        return memberships.get(caller, groupId, id);
    }
}
