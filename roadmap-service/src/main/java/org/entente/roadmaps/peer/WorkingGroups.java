package org.entente.roadmaps.peer;

import static org.entente.roadmaps.RoadmapProblem.ORGANIZATION_UNKNOWN;
import static org.entente.roadmaps.RoadmapProblem.WORKING_GROUP_UNKNOWN;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.entente.web.CommonProblem;
import org.entente.web.Trace;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.JsonNode;

import io.vertx.ext.web.RoutingContext;

/**
 * What the workinggroup-service knows, asked with the caller's own token: a reference to what the caller may not see is
 * unknown.
 */
@RequestScoped
public class WorkingGroups {

    /** The most references that one request may hold: one page of the other service. */
    public static final int MOST = 100;

    private static final Logger LOG = Logger.getLogger(WorkingGroups.class);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final WorkingGroupClient client;
    private final RoutingContext request;

    WorkingGroups(@RestClient WorkingGroupClient client, RoutingContext request) {
        this.client = client;
        this.request = request;
    }

    /** @throws org.entente.web.Refusal 422 when there is none for this caller, 503 when nobody can say; null asks nothing */
    public void mustKnow(UUID workingGroup) {
        if (workingGroup == null) {
            return;
        }
        var answer = ask(() -> client.seesWorkingGroup(token(), Trace.parentFor(request), workingGroup.toString()));
        if (answer.getStatus() == NOT_FOUND) {
            throw WORKING_GROUP_UNKNOWN.because(workingGroup);
        }
        require(answer.getStatus() == OK);
    }

    /** @throws org.entente.web.Refusal 422 naming the first that is unknown, 503 when nobody can say */
    public void mustKnowOrganizations(Collection<UUID> organizations) {
        var unknown = new LinkedHashSet<>(organizations.stream().map(UUID::toString).toList());
        if (unknown.isEmpty()) {
            return;
        }
        var ids = unknown.stream().collect(Collectors.joining(","));
        var answer = ask(() -> client.organizations(token(), Trace.parentFor(request), ids, MOST));
        require(answer.getStatus() == OK && answer.getEntity() != null && answer.getEntity().path("items").isArray());
        for (JsonNode known : answer.getEntity().path("items")) {
            unknown.remove(known.path("id").asText());
        }
        unknown.stream().findFirst().ifPresent(id -> {
            throw ORGANIZATION_UNKNOWN.because(id);
        });
    }

    private static <T> RestResponse<T> ask(Supplier<RestResponse<T>> question) {
        try {
            return question.get();
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("The workinggroup-service cannot be asked: %s", e.getMessage());
            throw CommonProblem.PEER_UNAVAILABLE.because();
        }
    }

    private static void require(boolean answered) {
        if (!answered) {
            throw CommonProblem.PEER_UNAVAILABLE.because();
        }
    }

    private String token() {
        return request.request().getHeader(HttpHeaders.AUTHORIZATION);
    }
}
