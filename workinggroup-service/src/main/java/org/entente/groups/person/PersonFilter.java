package org.entente.groups.person;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.records.WordFilter;
import org.entente.web.Code;
import org.entente.web.PartyCode;
import org.jboss.resteasy.reactive.RestQuery;

/** Which people. */
public class PersonFilter extends WordFilter {

    @RestQuery
    @Code
    @Parameter(description = "Only the one with this code.")
    public String code;

    @RestQuery
    @PartyCode
    @Parameter(description = "Only people of this Party.")
    public String party;

    @RestQuery
    @Parameter(description = "Only people of this organization.")
    public UUID organization;
}
