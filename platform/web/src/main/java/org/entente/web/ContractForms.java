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
    private static final String WHOLE = "As JSON one page. In the other forms the whole list, from `cursor` on if it is given: `limit` and"
            + " `count` are refused there. It is sent while it is read; an answer that breaks off without its last chunk is not whole."
            + " In CSV a text that a spreadsheet could take for a formula has an apostrophe before it; a workbook cuts texts at 32,767"
            + " characters.";
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
                success.description(WHOLE).addHeader(HttpHeaders.CONTENT_DISPOSITION, OASFactory.createHeader()
                        .description("A name for the file, where the answer is the whole list.")
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(200)));
            }
        });
    }

    private static boolean isAccept(Parameter parameter) {
        return parameter.getIn() == Parameter.In.HEADER && HttpHeaders.ACCEPT.equalsIgnoreCase(parameter.getName());
    }
}
