package org.entente.roadmaps.charter;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.records.WordFilter;
import org.entente.web.PartyCode;
import org.jboss.resteasy.reactive.RestQuery;

/** Which charters. */
public class CharterFilter extends WordFilter {

    @RestQuery
    @PartyCode
    @Parameter(description = "Only charters of this Party.")
    public String party;

    @RestQuery
    @Parameter(description = "Only charters signed before this day.")
    public LocalDate signedBefore;

    @RestQuery
    @Parameter(description = "Only charters signed after this day.")
    public LocalDate signedAfter;
}
