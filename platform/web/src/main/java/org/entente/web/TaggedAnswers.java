package org.entente.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.ext.web.RoutingContext;

/** Puts the tag on every single record and the link to the next page on every list, in one place for all operations. */
@Singleton
public class TaggedAnswers {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_MODIFIED = 304;

    private final ObjectMapper json;
    private final Lookback lookback;

    TaggedAnswers(ObjectMapper json, Lookback lookback) {
        this.json = json;
        this.lookback = lookback;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response, RoutingContext rc)
            throws JsonProcessingException {
        if (response.getEntity() instanceof Tagged record && List.of(OK, CREATED).contains(response.getStatus())) {
            var body = json.writeValueAsBytes(record);
            var tag = ETag.of(record.revision(), body);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (isRead(request) && !ETag.noneMatch(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(NOT_MODIFIED);
                response.setEntity(null);
            } else {
                response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
            }
        } else if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders().putSingle(HttpHeaders.LINK, "<" + nextOf(rc, page.next()) + ">; rel=\"next\"");
        } else if (response.getEntity() instanceof StreamingOutput stream) {
            // Set anew, it is written as what it is; else as what the method is said to return, which is its JSON form.
            response.setEntity(new WholeStream(stream, rc), response.getEntityAnnotations(), response.getMediaType());
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private String nextOf(RoutingContext rc, String cursor) {
        // As text: what a caller may put into a query is more than java.net.URI takes.
        var query = Arrays.stream(rc.request().query() == null ? new String[0] : rc.request().query().split("&"))
                .filter(p -> !p.isEmpty() && !p.startsWith("cursor=")).collect(Collectors.joining("&"));
        // Asked for by a header, or by the effective day alone: the instant that was settled goes with the link.
        var settled = lookback.isPast() && rc.queryParam(PointInTime.AS_OF).isEmpty()
                ? PointInTime.AS_OF + "=" + lookback.asOf() + "&"
                : "";
        return rc.request().path() + "?" + (query.isEmpty() ? "" : query + "&") + settled + "cursor=" + cursor;
    }
}
