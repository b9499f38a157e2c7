package org.entente.gateway.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.entente.gateway.Owner;
import org.entente.web.Operation;
import org.entente.web.OperationSource;

/** The operations that the gateway passes on. Roles and parameters are judged by the service that owns the operation. */
@Singleton
public class ServiceOperations implements OperationSource {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Map<Operation, Owner> owners = new HashMap<>();

    ServiceOperations(Contracts contracts) {
        for (var owner : List.of(Owner.ROADMAP_SERVICE, Owner.WORKINGGROUP_SERVICE)) {
            contracts.of(owner).path("paths").properties().forEach(path -> path.getValue().fieldNames()
                    .forEachRemaining(method -> add(owner, method, path.getKey())));
        }
    }

    private void add(Owner owner, String method, String template) {
        if (METHODS.contains(method)) {
            owners.put(new Operation(method.toUpperCase(Locale.ROOT), template, Set.of(Operation.ANYBODY), null, Set.of()),
                    owner);
        }
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
