package org.entente.groups.group;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.records.WordFilter;
import org.entente.web.Code;
import org.jboss.resteasy.reactive.RestQuery;

/** Which working groups. */
public class WorkingGroupFilter extends WordFilter {

    @RestQuery
    @Size(max = 63)
    @Parameter(description = "Only groups of this charter.")
    public String charter;

    @RestQuery
    @Code
    @Parameter(description = "Only groups that work on this Area.")
    public String area;

    @RestQuery
    @Parameter(description = "Only groups in this state.")
    public GroupState state;

    @RestQuery
    @Code
    @Parameter(description = "Only groups with this code.")
    public String code;
}
