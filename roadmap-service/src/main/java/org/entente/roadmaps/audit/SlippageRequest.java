package org.entente.roadmaps.audit;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.records.ActsRequest;
import org.entente.records.Sight;
import org.entente.records.Where;
import org.entente.web.Caller;
import org.entente.web.Code;
import org.entente.web.PartyCode;
import org.jboss.resteasy.reactive.RestQuery;

/** Which moves of due days, and of which milestones. */
public class SlippageRequest extends ActsRequest {

    private static final int FARTHEST = 36_500;

    @RestQuery
    @Size(max = 63)
    @Parameter(description = "Only milestones of this charter.")
    public String charter;

    @RestQuery
    @Code
    @Parameter(description = "Only milestones of roadmaps of this area.")
    public String area;

    @RestQuery
    @Parameter(description = "Only milestones of roadmaps that this working group steers.")
    public UUID workingGroup;

    @RestQuery
    @Parameter(description = "Only milestones of this roadmap.")
    public UUID roadmap;

    @RestQuery
    @Parameter(description = "Only milestones of this project.")
    public UUID project;

    @RestQuery
    @Parameter(description = "Only this milestone.")
    public UUID milestone;

    @RestQuery
    @PartyCode
    @Parameter(description = "Only milestones that this Party answers for.")
    public String responsibleParty;

    @RestQuery
    @Min(-FARTHEST)
    @Max(FARTHEST)
    @Parameter(description = "Only moves by so many days or more; a move to an earlier day is negative.")
    public Integer minDays;

    /**
     * Of {@code milestone m} and its {@code roadmap r}: as the register shows them at the point of time that is asked about.
     */
    Where milestones(Caller caller) {
        return Sight.inRecords("m", caller).andIfAsked("m.charter = ?", charter).andIfAsked("r.area = ?", area)
                .andIfAsked("r.working_group = ?", workingGroup).andIfAsked("m.roadmap = ?", roadmap)
                .andIfAsked("m.project = ?", project).andIfAsked("m.id = ?", milestone)
                .andIfAsked("m.responsible_party = ?", responsibleParty);
    }
}
