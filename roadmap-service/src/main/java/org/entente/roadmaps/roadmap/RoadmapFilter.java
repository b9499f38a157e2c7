package org.entente.roadmaps.roadmap;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.records.WordFilter;
import org.entente.web.Code;
import org.entente.web.PartyCode;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Which roadmaps. */
public class RoadmapFilter extends WordFilter {

    @RestQuery
    @Size(max = 63)
    public String charter;

    @RestQuery
    @Code
    public String area;

    @RestQuery
    public UUID workingGroup;

    @RestQuery
    @Separator(",")
    public List<RoadmapState> state;

    @RestQuery
    @PartyCode
    public String party;

    @RestQuery
    @Code
    public String code;

    @RestQuery
    @Parameter(description = "Only roadmaps of which an authentic version of a text has not followed a change of another: true; only others: false.")
    public Boolean drifted;
}
