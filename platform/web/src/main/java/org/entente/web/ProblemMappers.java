package org.entente.web;

import java.io.CharConversionException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Turns every failure of a resource into a problem. What is not foreseen is logged in full and told as 500 without a word of
 * it.
 */
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    /**
     * SQLSTATE classes of a fault outside: connection (08), two writers in each other's way (40),
     * resources (53), operator intervention (57).
     */
    private static final String FAULT_OUTSIDE = "08|40|53|57";

    /** How every resource method names its {@code @BeanParam}s. */
    private static final Set<String> BEANS_OF_PARAMETERS = Set.of("page", "filter", "when", "into");

    private final Problems problems;
    private final ParameterNames parameters;

    ProblemMappers(Problems problems, ParameterNames parameters) {
        this.problems = problems;
        this.parameters = parameters;
    }

    RestResponse<ProblemBody> answer(Refusal refusal, RoutingContext rc) {
        // By number: the framework's list of statuses lacks 422 and 428.
        var response = RestResponse.ResponseBuilder.<ProblemBody> create(refusal.problem().status())
                .entity(problems.bodyOf(refusal, rc)).type(MediaType.valueOf(ProblemBody.MEDIA_TYPE));
        response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.problem().status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER);
        }
        return response.build();
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<ProblemBody> refused(Refusal refusal, RoutingContext rc) {
        return answer(refusal, rc);
    }

    @ServerExceptionMapper({ UnauthorizedException.class, AuthenticationFailedException.class })
    public RestResponse<ProblemBody> unauthorized(RoutingContext rc) {
        rc.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, TokenChallenge.challengeFor(rc));
        return answer(TokenChallenge.refusalFor(rc), rc);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public RestResponse<ProblemBody> forbidden(RoutingContext rc) {
        return answer(CommonProblem.ROLE_MISSING.because("another"), rc);
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<ProblemBody> malformed(JsonProcessingException e, RoutingContext rc) {
        return answer(JsonFault.refusalFor(e), rc);
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<ProblemBody> mismatched(MismatchedInputException e, RoutingContext rc) {
        return answer(JsonFault.refusalFor(e), rc);
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<ProblemBody> mismatched(JsonMappingException e, RoutingContext rc) {
        return answer(JsonFault.refusalFor(e), rc);
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<ProblemBody> invalid(ResteasyReactiveViolationException e, RoutingContext rc) {
        return answer(refusalFor(e, v -> violationIn(v, rc)), rc);
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<ProblemBody> invalid(ConstraintViolationException e, RoutingContext rc) {
        return answer(refusalFor(e), rc);
    }

    @ServerExceptionMapper(priority = 2)
    public RestResponse<ProblemBody> framework(WebApplicationException e, RoutingContext rc) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(JsonFault.refusalFor(json), rc);
        }
        return switch (e.getResponse().getStatus()) {
            case 400 -> answer(CommonProblem.MALFORMED.because(), rc);
            case 401 -> unauthorized(rc);
            case 403 -> forbidden(rc);
            case 404 -> answer(CommonProblem.PATH_UNKNOWN.because(rc.request().path()), rc);
            case 405 -> answer(CommonProblem.METHOD_NOT_ALLOWED.because(rc.request().method().name(), ""), rc);
            case 406 -> answer(CommonProblem.NOT_ACCEPTABLE.because(), rc);
            case 413 -> answer(CommonProblem.BODY_TOO_LARGE.because("?"), rc);
            case 415 -> answer(CommonProblem.MEDIA_TYPE_UNSUPPORTED.because("application/json"), rc);
            default -> unforeseen(e, rc);
        };
    }

    /** Neither told nor logged: it was logged where it broke. */
    @ServerExceptionMapper
    public RestResponse<ProblemBody> brokenOff(WholeStream.BrokenOff e) {
        return RestResponse.serverError();
    }

    @ServerExceptionMapper
    public RestResponse<ProblemBody> unforeseen(Throwable e, RoutingContext rc) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return answer(refusal, rc);
            }
            if (cause instanceof CharConversionException) {
                return answer(CommonProblem.MALFORMED.because(), rc);
            }
            if (isFaultOutside(cause)) {
                LOG.warnf("A part behind this service does not answer: %s", cause.getMessage());
                return answer(CommonProblem.UNAVAILABLE.because(), rc);
            }
        }
        LOG.errorf(e, "Unforeseen failure of %s %s", rc.request().method(), rc.request().path());
        return answer(CommonProblem.INTERNAL.because(), rc);
    }

    private static boolean isFaultOutside(Throwable cause) {
        return cause instanceof SQLTransientException || cause instanceof TimeoutException
                || cause instanceof SQLException sql && sql.getSQLState() != null
                        && sql.getSQLState().matches("(" + FAULT_OUTSIDE + ").*")
                || cause instanceof SQLException busy && String.valueOf(busy.getMessage()).contains("Acquisition timeout");
    }

    /** What a body, or a part of one, breaks. */
    static Refusal refusalFor(ConstraintViolationException e) {
        return refusalFor(e, v -> Violation.inBody(stepsOf(v), v.getMessage()));
    }

    private static Refusal refusalFor(ConstraintViolationException e, Function<ConstraintViolation<?>, Violation> told) {
        var violations = e.getConstraintViolations().stream().map(told)
                .sorted(java.util.Comparator.comparing(Violation::toString)).toList();
        var refusal = CommonProblem.VALIDATION.because(violations.size());
        violations.forEach(refusal::at);
        return refusal;
    }

    /** A violation of a resource method: of its body, or of a parameter, which may be a member of a bean of parameters. */
    private Violation violationIn(ConstraintViolation<?> violation, RoutingContext rc) {
        var steps = stepsOf(violation);
        var parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
        }
        if (steps.isEmpty()) {
            return parameters.of(parameter, violation.getMessage(), rc.request());
        }
        return hasNoBody(rc) || BEANS_OF_PARAMETERS.contains(parameter)
                ? Violation.inQuery(steps.get(0), violation.getMessage())
                : Violation.inBody(steps, violation.getMessage());
    }

    private static boolean hasNoBody(RoutingContext rc) {
        return rc.request().method() == HttpMethod.GET || rc.request().method() == HttpMethod.HEAD;
    }

    private static List<String> stepsOf(ConstraintViolation<?> violation) {
        var steps = new ArrayList<String>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                addStep(steps, node);
            }
        }
        return steps;
    }

    private static void addStep(ArrayList<String> steps, Path.Node node) {
        if (node.getIndex() != null) {
            steps.add(String.valueOf(node.getIndex()));
        } else if (node.getKey() != null) {
            steps.add(String.valueOf(node.getKey()));
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            steps.add(node.getName());
        }
    }
}
