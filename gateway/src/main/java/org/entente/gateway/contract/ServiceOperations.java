package org.entente.gateway.contract;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.entente.gateway.Owner;
import org.entente.web.Allowance;
import org.entente.web.Operation;
import org.entente.web.OperationSource;

import com.fasterxml.jackson.databind.JsonNode;

/** The operations that the gateway passes on. Roles and parameters are judged by the service that owns the operation. */
@Singleton
public class ServiceOperations implements OperationSource {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Map<Operation, Owner> owners = new HashMap<>();

    ServiceOperations(Contracts contracts) {
        for (var owner : List.of(Owner.ROADMAP_SERVICE, Owner.WORKINGGROUP_SERVICE)) {
            contracts.of(owner).path("paths").properties().forEach(path -> path.getValue().properties()
                    .forEach(operation -> add(owner, path.getKey(), operation.getKey(), operation.getValue())));
        }
    }

    private void add(Owner owner, String template, String method, JsonNode said) {
        if (METHODS.contains(method)) {
            owners.put(new Operation(method.toUpperCase(Locale.ROOT), template, Set.of(callers(said)), null, Set.of(), null,
                    takesTheRest(template, said), null, allowance(said)), owner);
        }
    }

    /** Strangers only where the contract asks for nothing, in so many words: {@code security: []} (OpenAPI 3.1, Operation). */
    private static String callers(JsonNode operation) {
        var security = operation.path("security");
        return security.isArray() && security.isEmpty() ? Operation.STRANGERS : Operation.ANYBODY;
    }

    /** OpenAPI has no word for it; a last variable whose pattern has a slash can mean nothing else. */
    private static boolean takesTheRest(String template, JsonNode operation) {
        for (var parameter : operation.path("parameters")) {
            if (template.endsWith("{" + parameter.path("name").asText() + "}")
                    && parameter.path("in").asText().equals("path")) {
                return parameter.path("schema").path("pattern").asText().contains("/");
            }
        }
        return false;
    }

    private static Allowance allowance(JsonNode operation) {
        return !operation.has(Allowance.MOST_BYTES) ? null
                : new Allowance(operation.path(Allowance.MOST_BYTES).asLong(),
                        Duration.ofSeconds(operation.path(Allowance.PATIENCE).asLong()));
    }

    @Override
    public List<Operation> operations() {
        return List.copyOf(owners.keySet());
    }

    /** The service that answers the operation; the gateway itself for every other. */
    public Owner ownerOf(Operation operation) {
        return owners.getOrDefault(operation, Owner.GATEWAY);
    }
}
