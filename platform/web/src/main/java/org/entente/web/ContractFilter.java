package org.entente.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Writes into the contract what holds for every operation, so that no operation can leave it out: the token, the problems, the
 * tag of a record, the place of a new one.
 */
public class ContractFilter implements OASFilter {

    /** What a writer takes away: the leaf hash of each revision that its request made. */
    public static final String RECEIPT = "Ledger-Leaf";

    private static final String TOKEN = "keycloak";
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final List<Integer> EVERYWHERE = List.of(400, 404, 406, 429, 500, 503);
    private static final List<Integer> OF_A_TOKEN = List.of(401, 403);
    private static final List<Integer> OF_A_BODY = List.of(413, 415, 422);
    private static final List<Integer> OF_A_CHANGE = List.of(409, 412, 428);

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().addSecurityScheme(TOKEN, OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP)
                .scheme("bearer").bearerFormat("JWT").description("An access token of Keycloak for the audience entente-api."));
        contract.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
        ContractSchemas.complete(contract);
        for (var path : contract.getPaths().getPathItems().entrySet()) {
            for (var operation : path.getValue().getOperations().entrySet()) {
                complete(path.getKey(), operation.getKey(), operation.getValue());
            }
        }
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        var isPublic = operation.getSecurity() != null && operation.getSecurity().isEmpty();
        operation.setSecurity(isPublic ? List.of() : null);
        var reads = method == PathItem.HttpMethod.GET;
        var creates = operation.getOperationId().startsWith("create");
        // One that may also only say what it would make documents both answers itself.
        if (creates && operation.getResponses().getAPIResponse("201") == null) {
            operation.getResponses().addAPIResponse("201", operation.getResponses().getAPIResponse("200").description("Made."));
            operation.getResponses().removeAPIResponse("200");
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(p -> "If-Match".equals(p.getName())).forEach(p -> p.required(true)
                    .description("The entity tag of the record as it was read (RFC 9110 section 13.1.1)."));
        }
        var responses = operation.getResponses();
        problems(responses, EVERYWHERE);
        if (!isPublic) {
            problems(responses, OF_A_TOKEN);
        }
        if (!reads) {
            problems(responses, OF_A_BODY);
            problems(responses, creates ? List.of(409) : OF_A_CHANGE);
        }
        var success = responses.getAPIResponse(creates ? "201" : "200");
        ContractForms.complete(operation, success);
        if (success != null && !reads) {
            success.addHeader(RECEIPT,
                    header("The leaf hash of each revision that the request made, as a list of byte sequences"
                            + " (RFC 9651): the ledger has them once the merge delay is over. Absent when nothing changed, or more"
                            + " than a hundred times."));
        }
        if (success != null && showsOneRecord(path, operation)) {
            tag(success, creates);
            if (reads) {
                takesKnownTag(operation);
                responses.addAPIResponse("304",
                        OASFactory.createAPIResponse().description("Not changed since the tag in If-None-Match."));
            }
        }
    }

    /** Once, whether a filter reads the header or the operation itself. */
    private static void takesKnownTag(Operation operation) {
        var others = operation.getParameters() == null ? Stream.<Parameter> empty() : operation.getParameters().stream();
        operation.setParameters(others.filter(p -> !HttpHeaders.IF_NONE_MATCH.equals(p.getName())).toList());
        operation.addParameter(OASFactory.createParameter().name(HttpHeaders.IF_NONE_MATCH).in(Parameter.In.HEADER)
                .description("A tag that the caller holds: unchanged, the answer is 304.")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(2000)));
    }

    private static boolean showsOneRecord(String path, Operation operation) {
        var id = operation.getOperationId().toLowerCase(Locale.ROOT);
        return !id.startsWith("list") && !id.endsWith("history") && !path.endsWith("/overview") && !path.endsWith("/me")
                && !path.endsWith("/bundle") && !path.endsWith("/difference") && !path.contains("/imports/");
    }

    private static void tag(APIResponse success, boolean created) {
        success.addHeader("ETag", header("The strong entity tag of this representation (RFC 9110 section 8.8.3)."));
        if (created) {
            success.addHeader("Location", header("The path of the new record."));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(2000));
    }

    private static final Map<Integer, String> MEANING = Map.ofEntries(
            Map.entry(400, "The request is not of the contract's form."),
            Map.entry(401, "No token, or one that is not accepted."),
            Map.entry(403, "The caller's role or Party may not do this."),
            Map.entry(404, "There is no such record for this caller."),
            Map.entry(406, "No representation in the media type asked for."),
            Map.entry(409, "The state of the record, or an agreement, forbids it."),
            Map.entry(412, "The record has changed since it was read."),
            Map.entry(413, "The body is too large."),
            Map.entry(415, "The body's media type is not understood."),
            Map.entry(422, "Well formed, but against a rule."),
            Map.entry(428, "If-Match is missing."),
            Map.entry(429, "Too many requests."),
            Map.entry(500, "Unforeseen failure."),
            Map.entry(503, "A part behind the service does not answer; nothing was saved."));

    private static void problems(APIResponses responses, List<Integer> statuses) {
        for (var status : statuses) {
            var media = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
            var response = OASFactory.createAPIResponse().description(MEANING.get(status))
                    .content(OASFactory.createContent().addMediaType(ProblemBody.MEDIA_TYPE, media));
            if (status == 401) {
                response.addHeader("WWW-Authenticate", header("The challenge (RFC 6750 section 3)."));
            } else if (status == 429 || status == 503) {
                response.addHeader("Retry-After", header("Seconds to wait."));
            }
            responses.addAPIResponse(String.valueOf(status), response);
        }
    }
}
