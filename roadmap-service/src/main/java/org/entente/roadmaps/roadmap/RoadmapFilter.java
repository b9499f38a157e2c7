package org.entente.roadmaps.roadmap;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.entente.web.Code;
import org.entente.web.PartyCode;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Which roadmaps. */
public class RoadmapFilter {

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
}
