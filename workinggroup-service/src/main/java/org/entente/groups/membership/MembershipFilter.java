package org.entente.groups.membership;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.web.PartyCode;
import org.jboss.resteasy.reactive.RestQuery;

/** Which memberships of a working group. */
public class MembershipFilter {

    @RestQuery
    @Parameter(description = "Only those that hold on this day.")
    public LocalDate on;

    @RestQuery
    @Parameter(description = "Only those of this role.")
    public MembershipRole role;

    @RestQuery
    @PartyCode
    @Parameter(description = "Only those on behalf of this Party.")
    public String onBehalfOf;
}
