package org.entente.records;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Which changes, across all records of a service. */
public class ChangesRequest extends RevisionsRequest {

    @RestQuery
    @Separator(",")
    @Parameter(description = "Only records of these kinds, such as `MILESTONE`.")
    public List<@Pattern(regexp = "[A-Z][A-Z0-9_]{0,62}") String> kind;

    @RestQuery
    @Parameter(description = "Only the changes of this record.")
    public UUID record;

    @RestQuery
    @Size(max = 63)
    @Parameter(description = "Only records under this charter, and the charter itself.")
    public String charter;

    @RestQuery
    @Size(max = 63)
    @Parameter(description = "Only records of this area.")
    public String area;

    @RestQuery
    @Parameter(description = "Only records of this working group, or of the roadmaps that it steers.")
    public UUID workingGroup;
}
