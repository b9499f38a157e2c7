package org.entente.web;

import java.util.Set;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the contract says of answers that come in several forms: the type of the method is that of the JSON form alone. */
final class ContractForms {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> TEXTS = Set.of("text/csv", "application/x-ndjson");

    private ContractForms() {
    }

    static void complete(Operation operation, APIResponse success) {
        if (operation.getParameters() != null) {
            // A parameter of the method, not of the contract: OpenAPI says it by the media types of the answers.
            operation.setParameters(operation.getParameters().stream().filter(p -> !isAccept(p)).toList());
        }
        if (success == null || success.getContent() == null) {
            return;
        }
        success.getContent().getMediaTypes().forEach((media, content) -> {
            if (TEXTS.contains(media)) {
                content.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
            } else if (media.equals(SHEET)) {
                content.setSchema(OASFactory.createSchema().addType(SchemaType.STRING).format("binary"));
            }
        });
    }

    private static boolean isAccept(Parameter parameter) {
        return parameter.getIn() == Parameter.In.HEADER && HttpHeaders.ACCEPT.equalsIgnoreCase(parameter.getName());
    }
}
