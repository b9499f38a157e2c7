package org.entente.roadmaps.assessment;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.roadmaps.milestone.Reading;
import org.entente.web.PartyCode;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Which assessments of a milestone. */
public class AssessmentFilter {

    @RestQuery
    @PartyCode
    @Parameter(description = "Only this Party's own.")
    public String party;

    @RestQuery
    @Parameter(description = "Only independent ones, or only those of Parties.")
    public Boolean independent;

    @RestQuery
    @Separator(",")
    public List<Reading> reading;
}
