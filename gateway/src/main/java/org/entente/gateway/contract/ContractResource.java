package org.entente.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entente.web.ETag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.NonBlocking;

/** The merged contract over HTTP: for everybody, and for caches. */
@Path("/")
@PermitAll
@NonBlocking
public class ContractResource {

    private static final String JSON = "application/json;charset=UTF-8";
    /** RFC 9512. */
    private static final String YAML = "application/yaml;charset=UTF-8";

    private final byte[] json;
    private final byte[] yaml;

    ContractResource(MergedContract contract) {
        json = contract.json();
        yaml = contract.yaml();
    }

    @GET
    @Path("openapi")
    @Operation(hidden = true)
    public RestResponse<byte[]> contract(@RestHeader(HttpHeaders.ACCEPT) String accepted,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        var wantsYaml = accepted != null && accepted.contains("yaml") && !accepted.contains("json");
        return wantsYaml ? answer(yaml, YAML, known) : answer(json, JSON, known);
    }

    @GET
    @Path("openapi.json")
    @Operation(hidden = true)
    public RestResponse<byte[]> json(@RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return answer(json, JSON, known);
    }

    @GET
    @Path("openapi.yaml")
    @Operation(hidden = true)
    public RestResponse<byte[]> yaml(@RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return answer(yaml, YAML, known);
    }

    private static RestResponse<byte[]> answer(byte[] document, String type, String known) {
        var tag = ETag.of(1, document);
        var changed = ETag.noneMatch(known, tag);
        var response = changed ? RestResponse.ResponseBuilder.ok(document).header(HttpHeaders.CONTENT_TYPE, type)
                : RestResponse.ResponseBuilder.<byte[]> notModified();
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "public, max-age=60").build();
    }
}
