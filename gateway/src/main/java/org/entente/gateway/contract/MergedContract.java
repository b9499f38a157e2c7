package org.entente.gateway.contract;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.entente.gateway.Owner;
import org.entente.gateway.Settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.runtime.Startup;

/**
 * One OpenAPI 3.1 document for the whole API. What both services say alike stands in it once; where they say different things
 * under one name the gateway does not start, since either would be a lie about the other.
 */
@Startup
@Singleton
class MergedContract {

    private static final String SECURITY_SCHEMES = "securitySchemes";

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Set<String> operationIds = new HashSet<>();

    @Inject
    MergedContract(Contracts contracts, Settings settings) {
        this(contracts, settings.publicUrl(), settings.keycloak());
    }

    MergedContract(Contracts contracts, URI publicUrl, URI keycloak) {
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "Entente").put("version", "1.0.0").put("description",
                "Roadmaps and working groups of partnership charters, with a history that an auditor can trust.");
        merged.putArray("servers").addObject().put("url", withoutSlash(publicUrl.toString()));
        var security = merged.putArray("security");
        security.addObject().putArray("keycloak");
        security.addObject().putArray("bearer");
        merged.putArray("tags");
        merged.putObject("paths");
        merged.putObject("components");
        for (var owner : Owner.values()) {
            add(owner, contracts.of(owner));
        }
        merged.withObject("/components").set(SECURITY_SCHEMES, securitySchemes(withoutSlash(keycloak.toString())));
    }

    byte[] json() {
        return merged.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] yaml() {
        try {
            return YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build().writeValueAsBytes(merged);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Owner owner, ObjectNode contract) {
        contract.path("tags").forEach(this::addTag);
        for (var path : contract.path("paths").properties()) {
            path.getValue().forEach(operation -> addId(owner, operation.path("operationId")));
            addOnce(merged.withObject("/paths"), path.getKey(), path.getValue(), false, owner);
        }
        for (var kind : contract.path("components").properties()) {
            if (!kind.getKey().equals(SECURITY_SCHEMES)) {
                var known = merged.withObject("/components").withObject("/" + kind.getKey());
                kind.getValue().properties().forEach(e -> addOnce(known, e.getKey(), e.getValue(), true, owner));
            }
        }
    }

    private void addTag(JsonNode tag) {
        for (var known : merged.withArray("tags")) {
            if (known.path("name").equals(tag.path("name"))) {
                return;
            }
        }
        merged.withArray("tags").add(tag);
    }

    private void addId(Owner owner, JsonNode id) {
        if (id.isTextual() && !operationIds.add(id.asText())) {
            throw new IllegalStateException("The contract of " + owner + " has an operation named as another: " + id.asText());
        }
    }

    private static void addOnce(ObjectNode known, String name, JsonNode value, boolean mayRepeat, Owner owner) {
        var before = known.get(name);
        if (before != null && !(mayRepeat && before.equals(value))) {
            throw new IllegalStateException("The contract of " + owner + " says something else of " + name + " than another.");
        }
        known.set(name, value);
    }

    private static ObjectNode securitySchemes(String realm) {
        var schemes = JsonNodeFactory.instance.objectNode();
        var flow = schemes.putObject("keycloak").put("type", "oauth2")
                .put("description", "Log in at Keycloak, as client entente-web.").putObject("flows")
                .putObject("authorizationCode");
        flow.put("authorizationUrl", realm + "/protocol/openid-connect/auth");
        flow.put("tokenUrl", realm + "/protocol/openid-connect/token");
        flow.putObject("scopes").put("openid", "Who you are.");
        schemes.putObject("bearer").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT")
                .put("description",
                        "An access token of Keycloak for the audience entente-api, as ./entente token NAME prints it.");
        return schemes;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
