package org.entente.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Makes the body of a refusal, and answers with it where no resource was reached. */
@ApplicationScoped
public class Problems {

    private static final int MOST_ERRORS = 50;

    private final ProblemTexts texts;
    private final ObjectMapper json;
    private final ParameterNames parameters;

    Problems(ProblemTexts texts, ObjectMapper json, ParameterNames parameters) {
        this.texts = texts;
        this.json = json;
        this.parameters = parameters;
    }

    public ProblemBody bodyOf(Refusal refusal, RoutingContext rc) {
        var problem = refusal.problem();
        var language = ProblemTexts.languageFor(rc.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        List<Violation> errors = Stream.concat(refusal.errors().stream(),
                refusal.unread().stream().map(unread -> parameters.named(unread, rc.request()))).distinct().limit(MOST_ERRORS)
                .toList();
        return new ProblemBody("/problems/" + problem.type(), texts.title(problem.type(), language), problem.status(),
                texts.detail(problem.type(), language, refusal.values()), rc.request().path(), Trace.idOf(rc), errors,
                refusal.members(), refusal.told());
    }

    /** Ends the exchange with the problem. Headers set before, such as {@code Allow}, are kept. */
    public void answer(RoutingContext rc, Refusal refusal) {
        if (rc.response().ended() || rc.response().headWritten()) {
            return;
        }
        rc.response().setStatusCode(refusal.problem().status());
        rc.response().end(begin(rc, refusal));
    }

    /** Sets the problem's headers on the response, and leaves status and body to whoever ends the exchange. */
    public String begin(RoutingContext rc, Refusal refusal) {
        rc.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.problem().status() == 503) {
            rc.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return write(bodyOf(refusal, rc));
    }

    /** Seconds after which a caller may try again what a fault outside refused. */
    public static final String RETRY_AFTER = "5";

    private String write(ProblemBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(Map.of("problem", body.type()).toString(), e);
        }
    }
}
