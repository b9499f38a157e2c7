package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.records.WordFilter;
import org.entente.web.Code;
import org.entente.web.PartyCode;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Which milestones, across roadmaps. */
public class MilestoneFilter extends WordFilter {

    @RestQuery
    @Size(max = 63)
    public String charter;

    @RestQuery
    public UUID roadmap;

    @RestQuery
    public UUID project;

    @RestQuery
    @Separator(",")
    public List<MilestoneState> state;

    @RestQuery
    @PartyCode
    public String responsibleParty;

    @RestQuery
    public Timeliness timeliness;

    @RestQuery
    public LocalDate dueBefore;

    @RestQuery
    public LocalDate dueAfter;

    @RestQuery
    @Code
    public String code;

    @RestQuery
    @Code
    @Parameter(description = "Only milestones that name this Clause, cancelled ones too.")
    public String clause;

    @RestQuery
    @Parameter(description = "Only milestones in whose newest readings the Parties differ, or do not: of the readings that the caller may see.")
    public Boolean divergent;

    @RestQuery
    @Parameter(description = "Only milestones of which an authentic version of a text has not followed a change of another: true; only others: false.")
    public Boolean drifted;
}
