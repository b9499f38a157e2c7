package org.entente.roadmaps.roadmap;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.records.WordFilter;
import org.entente.web.Code;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Which projects, across roadmaps. */
public class ProjectFilter extends WordFilter {

    @RestQuery
    @Size(max = 63)
    public String charter;

    @RestQuery
    public UUID roadmap;

    @RestQuery
    @Separator(",")
    public List<ProjectState> state;

    @RestQuery
    @Code
    public String code;

    @RestQuery
    @Code
    @Parameter(description = "Only projects that name this Clause, cancelled ones too.")
    public String clause;

    @RestQuery
    @Parameter(description = "Only projects of which an authentic version of a text has not followed a change of another: true; only others: false.")
    public Boolean drifted;
}
