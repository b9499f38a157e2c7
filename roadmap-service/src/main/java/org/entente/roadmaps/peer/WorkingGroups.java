package org.entente.roadmaps.peer;

import static org.entente.roadmaps.RoadmapProblem.GROUP_OF_OTHER_CHARTER;
import static org.entente.roadmaps.RoadmapProblem.MEETING_UNKNOWN;
import static org.entente.roadmaps.RoadmapProblem.ORGANIZATION_UNKNOWN;
import static org.entente.roadmaps.RoadmapProblem.REFERENCE_HIDDEN;
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
import org.entente.web.Visibility;
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

    /**
     * @param workingGroup null asks nothing
     * @param shownTo who will see the record that names it; null: the charter's Parties
     * @throws org.entente.web.Refusal 422 when it is unknown, of another charter or hidden from some who would see its id; 503
     *         when
     *         nobody can say
     */
    public void mustSteer(UUID workingGroup, String charter, Visibility shownTo) {
        if (workingGroup == null) {
            return;
        }
        var answer = ask(() -> client.workingGroup(token(), Trace.parentFor(request), workingGroup.toString()));
        if (answer.getStatus() == NOT_FOUND) {
            throw WORKING_GROUP_UNKNOWN.because(workingGroup);
        }
        require(answer.getStatus() == OK && answer.getEntity() != null && answer.getEntity().path("charter").isTextual());
        if (!answer.getEntity().path("charter").asText().equals(charter)) {
            throw GROUP_OF_OTHER_CHARTER.because(workingGroup, charter);
        }
        mustBeShown(answer.getEntity(), shownTo);
    }

    /**
     * @param shownTo who will see the record that names them; null: the charter's Parties
     * @throws org.entente.web.Refusal 422 naming the first that is unknown or hidden from some who would see its id, 503 when
     *         nobody
     *         can say
     */
    public void mustKnowOrganizations(Collection<UUID> organizations, Visibility shownTo) {
        var unknown = new LinkedHashSet<>(organizations.stream().map(UUID::toString).toList());
        if (unknown.isEmpty()) {
            return;
        }
        var ids = unknown.stream().collect(Collectors.joining(","));
        var answer = ask(() -> client.organizations(token(), Trace.parentFor(request), ids, MOST));
        require(answer.getStatus() == OK && answer.getEntity() != null && answer.getEntity().path("items").isArray());
        for (JsonNode known : answer.getEntity().path("items")) {
            unknown.remove(known.path("id").asText());
            mustBeShown(known, shownTo);
        }
        unknown.stream().findFirst().ifPresent(id -> {
            throw ORGANIZATION_UNKNOWN.because(id);
        });
    }

    /**
     * @param meeting null asks nothing
     * @throws org.entente.web.Refusal 422 when it is unknown or of another charter, 503 when nobody can say
     */
    public void mustKnowMeeting(UUID meeting, String charter) {
        if (meeting == null) {
            return;
        }
        var answer = ask(() -> client.meeting(token(), Trace.parentFor(request), meeting.toString()));
        if (answer.getStatus() == NOT_FOUND) {
            throw MEETING_UNKNOWN.because(meeting);
        }
        require(answer.getStatus() == OK && answer.getEntity() != null && answer.getEntity().path("charter").isTextual());
        if (!answer.getEntity().path("charter").asText().equals(charter)) {
            throw MEETING_UNKNOWN.because(meeting);
        }
        mustBeShown(answer.getEntity(), Visibility.PARTIES);
    }

    /** The id of what one Party keeps to itself must not stand in what others read. */
    private static void mustBeShown(JsonNode referred, Visibility shownTo) {
        if (shownTo != Visibility.OWN_PARTY && referred.path("visibility").asText().equals(Visibility.OWN_PARTY.name())) {
            throw REFERENCE_HIDDEN.because(referred.path("id").asText());
        }
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
