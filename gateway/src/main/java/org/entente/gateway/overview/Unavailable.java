package org.entente.gateway.overview;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.ProblemBody;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A part of the view that is missing, and why.
 *
 * @param part its name; a dot leads into a member
 * @param problem what its service said, or what the gateway says of that service
 */
public record Unavailable(@Schema(required = true) String part,
        @Schema(required = true, implementation = ProblemBody.class) JsonNode problem) {

    static List<Unavailable> of(Stream<Answer> answers) {
        return answers.filter(answer -> !answer.isGiven()).map(answer -> new Unavailable(answer.part(), answer.body()))
                .toList();
    }
}
