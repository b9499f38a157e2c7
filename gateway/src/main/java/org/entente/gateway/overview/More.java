package org.entente.gateway.overview;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the view that is longer than what the view shows of it.
 *
 * @param part its name
 * @param href the path of the page that follows
 */
public record More(@Schema(required = true) String part, @Schema(required = true) String href) {

    static List<More> of(Stream<Answer> answers) {
        return answers.filter(answer -> answer.isGiven() && answer.next() != null)
                .map(answer -> new More(answer.part(), answer.next())).toList();
    }
}
