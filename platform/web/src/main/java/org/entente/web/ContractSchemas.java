package org.entente.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * What the scanner of annotations cannot know of the schemas: which members an answer always has, and what a patch may hold.
 */
final class ContractSchemas {

    /** Members that are in every answer which has them at all. */
    private static final Set<String> ALWAYS = Set.of("id", "revision", "recordedAt", "visibility", "sources", "actions",
            "items",
            "record", "kind", "action", "at", "effectiveOn", "actor", "state", "method", "href", "name", "detail");

    private ContractSchemas() {
    }

    static void complete(OpenAPI contract) {
        var schemas = contract.getComponents().getSchemas();
        var all = new LinkedHashMap<>(schemas);
        all.forEach((name, schema) -> requireMembers(name, schema));
        for (var path : contract.getPaths().getPathItems().values()) {
            if (path.getPATCH() != null && path.getPATCH().getRequestBody() != null) {
                var media = path.getPATCH().getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
                media.setSchema(patchOf(contract, media.getSchema().getRef()));
            }
        }
    }

    private static void requireMembers(String name, Schema schema) {
        if (isAnswer(name, schema)) {
            var required = schema.getProperties().keySet().stream().filter(ALWAYS::contains).toList();
            schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
        }
    }

    private static boolean isAnswer(String name, Schema schema) {
        return schema.getProperties() != null && (schema.getRequired() == null || schema.getRequired().isEmpty())
                && (schema.getProperties().containsKey("revision") || name.startsWith("Page") || name.equals("Action")
                        || name.equals("Violation"));
    }

    /** A merge patch of a draft: every member optional, and null to remove it (RFC 7396). */
    private static Schema patchOf(OpenAPI contract, String ref) {
        var draft = ref.substring(ref.lastIndexOf('/') + 1);
        var name = draft.replaceFirst("^Draft", "") + "Patch";
        var members = new LinkedHashMap<String, Schema>();
        for (Map.Entry<String, Schema> member : contract.getComponents().getSchemas().get(draft).getProperties().entrySet()) {
            members.put(member.getKey(), OASFactory.createSchema()
                    .anyOf(List.of(member.getValue(), OASFactory.createSchema().addType(SchemaType.NULL))));
        }
        contract.getComponents().addSchema(name, OASFactory.createSchema().addType(SchemaType.OBJECT).properties(members)
                .description("A merge patch (RFC 7396): what is absent stays, null removes."));
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
