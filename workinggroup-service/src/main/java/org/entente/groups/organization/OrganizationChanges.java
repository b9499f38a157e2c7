package org.entente.groups.organization;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.groups.GroupRight;
import org.entente.records.Records;
import org.entente.web.Caller;
import org.entente.web.MergePatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes of organizations: the secretariat's, and each Party's for its own. */
@ApplicationScoped
class OrganizationChanges {

    private final Records records;
    private final Organizations organizations;
    private final MergePatch patches;

    OrganizationChanges(Records records, Organizations organizations, MergePatch patches) {
        this.records = records;
        this.organizations = organizations;
        this.patches = patches;
    }

    Organization create(Caller caller, DraftOrganization draft) {
        var organization = Organization.of(draft);
        GroupRight.CREATE_ORGANIZATION.mustBeHeldBy(caller, organization);
        return records.create(organization, caller.because(null));
    }

    Organization amend(Caller caller, UUID id, String ifMatch, ObjectNode patch) {
        var organization = organizations.get(caller, id);
        GroupRight.AMEND_ORGANIZATION.mustBeHeldBy(caller, organization);
        var wanted = patches.apply(DraftOrganization.of(organization), patch, DraftOrganization.class);
        var seen = records.seen(organization, ifMatch, MergePatch.membersOf(patch));
        return records.change(() -> organizations.get(caller, id), seen, caller.because(null),
                o -> o.amend(wanted));
    }
}
