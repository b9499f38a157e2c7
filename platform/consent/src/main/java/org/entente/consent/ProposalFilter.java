package org.entente.consent;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.web.PartyCode;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Which proposals. */
public class ProposalFilter {

    @RestQuery
    @Size(max = 63)
    @Parameter(description = "Of one charter.", example = "us-az-2026")
    public String charter;

    @RestQuery
    @Separator(",")
    @Size(max = 5)
    public List<ProposalState> state;

    @RestQuery
    @Separator(",")
    @Size(max = 5)
    public List<Purpose> purpose;

    @RestQuery
    @PartyCode
    @Parameter(description = "Proposed by this Party.")
    public String party;

    @RestQuery
    @PartyCode
    @Parameter(description = "Open, and waiting for this Party's word.")
    public String awaiting;

    /** Of one record: where the path names it. */
    UUID target;

    public ProposalFilter of(UUID record) {
        target = record;
        return this;
    }
}
