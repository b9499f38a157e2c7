package org.entente.roadmaps.ledger;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.ledger.Evidence;
import org.entente.web.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.Authenticated;

/** Evidence to take away: of charters, roadmaps, projects and milestones. */
@Path("/api/v1/audit/roadmaps")
@Tag(name = "Audit", description = "The auditors' questions.")
public class RoadmapEvidenceResource {

    private final CurrentCaller caller;
    private final Evidence evidence;

    RoadmapEvidenceResource(CurrentCaller caller, Evidence evidence) {
        this.caller = caller;
        this.evidence = evidence;
    }

    /**
     * All that the log proves of one record, in one file: what the caller may see of its revisions, the proof of each, and the
     * program that checks them offline.
     */
    @GET
    @Path("bundle")
    @Produces(Evidence.MEDIA_TYPE)
    @Authenticated
    @APIResponse(responseCode = "200", description = "A zip file.", content = @Content(mediaType = Evidence.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> roadmapEvidence(@NotNull @RestQuery UUID record) {
        return evidence.of(caller.get(), "roadmaps", record);
    }
}
