package org.entente.groups.peer;

import static org.entente.groups.GroupProblem.CHARTER_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.entente.web.CommonProblem;
import org.entente.web.Refusal;
import org.entente.web.Trace;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.ext.web.RoutingContext;

/**
 * The charters that the caller of the request at hand may see, as the roadmap-service tells. Asked before a transaction opens.
 */
@ApplicationScoped
public class Charters {

    private static final Logger LOG = Logger.getLogger(Charters.class);

    private final CharterClient client;
    private final RoutingContext request;
    private final ObjectMapper json;

    Charters(@RestClient CharterClient client, RoutingContext request, ObjectMapper json) {
        this.client = client;
        this.request = request;
        this.json = json;
    }

    /** @throws Refusal 422 for an unknown charter, 503 when the peer does not answer as its contract says */
    public Charter get(String id) {
        try (var response = client.read(id, request.request().getHeader(HttpHeaders.AUTHORIZATION), Trace.parentFor(request))) {
            return switch (response.getStatus()) {
                case 200 -> read(response);
                case 404 -> throw CHARTER_UNKNOWN.because(id);
                default -> throw unavailable("status " + response.getStatus());
            };
        } catch (Refusal refusal) {
            throw refusal;
        } catch (ProcessingException | WebApplicationException | IllegalStateException e) {
            throw unavailable(String.valueOf(e.getMessage()));
        }
    }

    private Charter read(Response response) {
        try {
            var charter = json.readValue(response.readEntity(String.class), Charter.class);
            if (charter != null && charter.isComplete()) {
                return charter;
            }
            throw unavailable("an answer without id, parties or areas");
        } catch (JsonProcessingException e) {
            throw unavailable("an answer that is no charter");
        }
    }

    private static Refusal unavailable(String why) {
        LOG.warnf("The roadmap-service does not answer as its contract says: %s", why);
        return CommonProblem.PEER_UNAVAILABLE.because();
    }
}
