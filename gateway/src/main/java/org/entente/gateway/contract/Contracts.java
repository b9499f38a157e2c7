package org.entente.gateway.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.entente.gateway.Owner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The contracts that were committed, put on the class path by the build. */
@Singleton
class Contracts {

    private final Map<Owner, ObjectNode> byOwner = new EnumMap<>(Owner.class);

    Contracts() {
        for (var owner : Owner.values()) {
            byOwner.put(owner, read("contracts/" + owner + "/openapi.yaml"));
        }
    }

    /** For a test that makes up what somebody might commit. */
    Contracts(Map<Owner, ObjectNode> byOwner) {
        this.byOwner.putAll(byOwner);
    }

    ObjectNode of(Owner owner) {
        return byOwner.get(owner);
    }

    private static ObjectNode read(String resource) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The build put no " + resource + " on the class path.");
            }
            return (ObjectNode) new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
