package org.entente.groups.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.ledger.DisclosedBundle;
import org.entente.records.ledger.Ledger;
import org.entente.web.CurrentCaller;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.Authenticated;

/**
 * The log of organizations, people, working groups and meetings over HTTP. All but the Disclosures is for everybody, and the
 * same for everybody.
 */
@Path("/api/v1/ledgers/working-groups")
@Tag(name = "Ledgers", description = "The history that can be proved: logs of all revisions, readable without a token and without trust.")
public class WorkingGroupLedgerResource {

    private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM;

    private final CurrentCaller caller;
    private final Ledger ledger;

    WorkingGroupLedgerResource(CurrentCaller caller, Ledger ledger) {
        this.caller = caller;
        this.ledger = ledger;
    }

    /**
     * The newest published checkpoint: size and root, signed by the log and cosigned by witnesses (c2sp.org/tlog-checkpoint).
     */
    @GET
    @Path("checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @APIResponseSchema(String.class)
    @PermitAll
    @SecurityRequirements
    public RestResponse<byte[]> workingGroupLedgerCheckpoint(@RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return ledger.checkpoint().unless(known);
    }

    /** A tile: up to 256 hashes of one level of the tree, 32 bytes each (c2sp.org/tlog-tiles). */
    @GET
    @Path("tile/{level}/{span:.+}")
    @Produces(BYTES)
    @PermitAll
    @SecurityRequirements
    public RestResponse<byte[]> workingGroupLedgerTile(@RestPath String level,
            @Parameter(description = Ledger.SPAN, schema = @Schema(type = SchemaType.STRING, pattern = Ledger.SPAN_PATTERN, maxLength = 30)) @RestPath String span,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return ledger.tile(level, span).unless(known);
    }

    /** An entry bundle: up to 256 entries, each after its length in two bytes (c2sp.org/tlog-tiles). */
    @GET
    @Path("tile/entries/{span:.+}")
    @Produces(BYTES)
    @PermitAll
    @SecurityRequirements
    public RestResponse<byte[]> workingGroupLedgerEntries(
            @Parameter(description = Ledger.SPAN, schema = @Schema(type = SchemaType.STRING, pattern = Ledger.SPAN_PATTERN, maxLength = 30)) @RestPath String span,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        return ledger.entries(span).unless(known, encodings);
    }

    /** The proof that an entry is in the log, against the newest published checkpoint (c2sp.org/tlog-proof). */
    @GET
    @Path("proof/{index}")
    @Produces(MediaType.TEXT_PLAIN)
    @APIResponseSchema(String.class)
    @PermitAll
    @SecurityRequirements
    public RestResponse<byte[]> workingGroupLedgerProof(@RestPath String index,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return ledger.proof(index).unless(known);
    }

    /**
     * The proof that the log has only grown since it had so many entries: the body of add-checkpoint (c2sp.org/tlog-witness).
     */
    @GET
    @Path("consistency/{old}")
    @Produces(MediaType.TEXT_PLAIN)
    @APIResponseSchema(String.class)
    @PermitAll
    @SecurityRequirements
    public RestResponse<byte[]> workingGroupLedgerConsistency(@RestPath String old,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return ledger.consistency(old).unless(known);
    }

    /**
     * The log's keys and witnesses (c2sp.org/tlog-policy). A convenience: who audits has them from elsewhere, never from the
     * log
     * that they are to check.
     */
    @GET
    @Path("policy")
    @Produces(MediaType.TEXT_PLAIN)
    @APIResponseSchema(String.class)
    @PermitAll
    @SecurityRequirements
    public RestResponse<byte[]> workingGroupLedgerPolicy(@RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return ledger.policy().unless(known);
    }

    /** Of each entry of a bundle the Disclosures that the caller may see (RFC 9901 section 4.2). */
    @GET
    @Path("disclosures/{span:.+}")
    @Authenticated
    public RestResponse<DisclosedBundle> listWorkingGroupLedgerDisclosures(
            @Parameter(description = Ledger.SPAN, schema = @Schema(type = SchemaType.STRING, pattern = Ledger.SPAN_PATTERN, maxLength = 30)) @RestPath String span) {
        return ledger.disclosures(caller.get(), span).answer();
    }
}
