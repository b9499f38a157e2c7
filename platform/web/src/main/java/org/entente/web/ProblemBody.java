package org.entente.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What every refusal looks like on the wire: {@code application/problem+json}, RFC 9457 section 3.1; members of one kind of
 * refusal beside it, section 3.2.
 */
@Schema(name = "Problem", additionalProperties = Schema.True.class)
@JsonPropertyOrder({ "type", "title", "status", "detail", "instance", "traceId", "errors" })
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        @Schema(examples = "/problems/validation", required = true) String type,
        @Schema(required = true) String title,
        @Schema(required = true, minimum = "400", maximum = "599") int status,
        String detail,
        String instance,
        @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736") String traceId,
        List<Violation> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members,
        @Schema(hidden = true) @JsonIgnore List<NamedRecord> told) implements ShowsRecords {

    public static final String MEDIA_TYPE = "application/problem+json";

    @Override
    public Stream<NamedRecord> shown() {
        return told.stream();
    }
}
