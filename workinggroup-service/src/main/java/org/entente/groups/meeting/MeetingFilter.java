package org.entente.groups.meeting;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.records.WordFilter;
import org.entente.web.Code;
import org.jboss.resteasy.reactive.RestQuery;

/** Which meetings. */
public class MeetingFilter extends WordFilter {

    @RestQuery
    @Size(max = 63)
    @Parameter(description = "Only meetings under this charter.")
    public String charter;

    @RestQuery
    @Parameter(description = "Only meetings of this working group.")
    public UUID workingGroup;

    @RestQuery
    @Parameter(description = "Only meetings in this state.")
    public MeetingState state;

    @RestQuery
    @Parameter(description = "Only meetings on this day or later.")
    public LocalDate from;

    @RestQuery
    @Parameter(description = "Only meetings on this day or earlier.")
    public LocalDate until;

    @RestQuery
    @Code
    @Parameter(description = "Only meetings with this code.")
    public String code;
}
