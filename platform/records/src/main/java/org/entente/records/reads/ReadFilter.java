package org.entente.records.reads;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.web.PartyCode;
import org.jboss.resteasy.reactive.RestQuery;

/** Which reads. */
public class ReadFilter {

    @RestQuery
    @Parameter(description = "Read at this instant or later.")
    public Instant from;

    @RestQuery
    @Parameter(description = "Read at this instant or earlier.")
    public Instant until;

    @RestQuery
    @Size(max = 255)
    @Parameter(description = "User name or client id of who read.")
    public String actor;

    @RestQuery
    @PartyCode
    @Parameter(description = "The Party that the reader acted for.")
    public String party;

    @RestQuery
    @Size(max = 255)
    @Parameter(description = "The reader's organization.")
    public String organization;

    @RestQuery
    @Size(max = 100)
    @Parameter(description = "The operationId of what was asked.")
    public String operation;

    @RestQuery
    @Parameter(description = "A record that was shown.")
    public UUID record;
}
