package org.entente.roadmaps.timeline;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.export.Onlooker;
import org.entente.web.CurrentCaller;
import org.entente.web.ETag;
import org.entente.web.Page;
import org.entente.web.PointInTime;
import org.entente.web.ProblemTexts;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.security.Authenticated;

/** The picture of a roadmap's plan over HTTP. */
@Path("/api/v1")
@Tag(name = "Roadmaps")
public class TimelineResource {

    private static final String SVG = "image/svg+xml";

    private final CurrentCaller caller;
    private final Timelines timelines;
    private final Onlooker onlooker;

    TimelineResource(CurrentCaller caller, Timelines timelines, Onlooker onlooker) {
        this.caller = caller;
        this.timelines = timelines;
        this.onlooker = onlooker;
    }

    /**
     * Draws the milestones of a roadmap, by project: the agreed day of each and how far its forecast or achievement is from it,
     * its state, what waits for what, and the day that it is asked about. In the caller's language. At most 500 milestones; of
     * a larger roadmap, one project at a time.
     */
    @GET
    @Path("roadmaps/{id}/timeline.svg")
    @Authenticated
    @Produces(SVG)
    @APIResponse(responseCode = "200", description = "OK", headers = @Header(name = HttpHeaders.CONTENT_LANGUAGE, schema = @Schema(type = SchemaType.STRING, maxLength = 10)), content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "422", description = "More milestones than a picture is drawn of.", content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "#/components/schemas/Problem")))
    public RestResponse<byte[]> readTimeline(@RestPath UUID id,
            @RestQuery @Parameter(description = "Only the milestones of this project of the roadmap.") UUID project,
            @BeanParam PointInTime when, @RestHeader(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String languages) {
        var timeline = timelines.of(caller.get(), id, project);
        onlooker.beginsWith(new Page<>(List.of(timeline), null, null));
        var words = Words.in(ProblemTexts.languageFor(languages));
        var drawing = new Picture(timeline, words).draw();
        var tag = ETag.of(timeline.roadmap().revision(), drawing);
        var answer = ETag.noneMatch(known, tag) ? ResponseBuilder.ok(drawing, SVG)
                : ResponseBuilder.<byte[]> notModified();
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CONTENT_LANGUAGE, words.language()).build();
    }
}
