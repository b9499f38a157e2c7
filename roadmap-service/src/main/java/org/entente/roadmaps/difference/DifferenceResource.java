package org.entente.roadmaps.difference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.export.Exports;
import org.entente.records.export.Onlooker;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.ProblemTexts;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.security.Authenticated;

/** The difference of a roadmap over HTTP: as data, and as a page to read. */
@Path("/api/v1")
@Tag(name = "Roadmaps")
public class DifferenceResource {

    private static final String POINT = "A point of the register's recorded time: an instant (RFC 3339, UTC), the register after the first N entries of its ledger (`ledger:N`), an edition of the roadmap as it was adopted (`edition:N`), or `now`.";

    private final CurrentCaller caller;
    private final Points points;
    private final Differences differences;
    private final Exports exports;
    private final Onlooker onlooker;

    DifferenceResource(CurrentCaller caller, Points points, Differences differences, Exports exports,
            Onlooker onlooker) {
        this.caller = caller;
        this.points = points;
        this.differences = differences;
        this.exports = exports;
        this.onlooker = onlooker;
    }

    /**
     * What differs in a roadmap, its projects and its milestones between two points of the register, such as two editions: as
     * data, as a page of
     * text in the caller's language, or as a table with a row for each field. Asked again with the instants that it names, it
     * answers the same.
     */
    @GET
    @Path("roadmaps/{id}/difference")
    @Authenticated
    @Produces({ MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Exports.CSV, Exports.NDJSON, Exports.XLSX })
    @APIResponse(responseCode = "200", description = "OK", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RoadmapDifference.class)),
            @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = Exports.CSV), @Content(mediaType = Exports.NDJSON), @Content(mediaType = Exports.XLSX) })
    public RestResponse<?> roadmapDifference(@RestPath UUID id,
            @NotNull @RestQuery @Parameter(description = POINT, schema = @Schema(type = SchemaType.STRING, maxLength = 40, examples = {
                    "2026-05-10T12:00:00Z", "ledger:1024", "edition:1" })) String from,
            @DefaultValue(Points.NOW) @RestQuery @Parameter(description = POINT, schema = @Schema(type = SchemaType.STRING, maxLength = 40, defaultValue = Points.NOW)) String to,
            @RestHeader(HttpHeaders.ACCEPT) String accept,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String languages) {
        var difference = differences.of(caller.get(), id, points.between(caller.get(), id, from, to));
        // In every form it shows the same.
        onlooker.beginsWith(new Page<>(List.of(difference), null, null));
        var words = Wording.in(ProblemTexts.languageFor(languages));
        return switch (accept) {
            case MediaType.TEXT_PLAIN -> page(difference, words);
            case MediaType.APPLICATION_JSON -> ResponseBuilder.ok(difference, MediaType.APPLICATION_JSON_TYPE).build();
            default -> exports.answer(accept, new PageRequest(), DifferenceRow.SHEET,
                    all -> new Page<>(DifferenceRow.of(difference, words), null, null));
        };
    }

    private static RestResponse<?> page(RoadmapDifference difference, Wording words) {
        return ResponseBuilder
                .ok(new Report(words).of(difference), MediaType.TEXT_PLAIN_TYPE.withCharset(StandardCharsets.UTF_8.name()))
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language()).build();
    }
}
