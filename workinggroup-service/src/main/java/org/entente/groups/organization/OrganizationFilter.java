package org.entente.groups.organization;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.records.WordFilter;
import org.entente.web.Code;
import org.entente.web.PartyCode;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Which organizations. */
public class OrganizationFilter extends WordFilter {

    @RestQuery
    @Separator(",")
    @Size(max = 100)
    @Parameter(description = "Only these, by id: up to 100, separated by commas. What the caller may not see is left out.")
    public List<UUID> id;

    @RestQuery
    @Code
    @Parameter(description = "Only the one with this code.")
    public String code;

    @RestQuery
    @PartyCode
    @Parameter(description = "Only organizations of this Party.")
    public String party;

    @RestQuery
    @Parameter(description = "Only organizations of this kind.")
    public OrganizationKind kind;
}
