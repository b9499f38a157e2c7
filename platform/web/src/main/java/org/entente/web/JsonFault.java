package org.entente.web;

import java.util.List;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our words where a JSON text breaks its schema. The parser's own text names classes, so it is never passed on. */
final class JsonFault {

    private JsonFault() {
    }

    static Refusal refusalFor(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonParseException broken) {
                return malformed(broken);
            }
        }
        return e instanceof JsonMappingException mapping
                && (!mapping.getPath().isEmpty() || ours(e) != null || isOfAnotherType(mapping)) ? at(mapping) : malformed(e);
    }

    /** The whole document is of another type; the same exception tells of a document that ends too early or too late. */
    private static boolean isOfAnotherType(JsonMappingException e) {
        return e instanceof MismatchedInputException && !e.getOriginalMessage().startsWith("Trailing token")
                && !e.getOriginalMessage().startsWith("No content");
    }

    private static Refusal malformed(JsonProcessingException e) {
        var refusal = CommonProblem.MALFORMED.because();
        return e.getLocation() == null ? refusal
                : refusal.at(Violation.inBody(List.of(), "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + " is not what JSON allows there"));
    }

    private static Refusal at(JsonMappingException e) {
        var path = e.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex())).toList();
        return CommonProblem.VALIDATION.because(1).at(Violation.inBody(path, detailOf(e)));
    }

    private static String detailOf(JsonMappingException e) {
        var ours = ours(e);
        if (ours != null) {
            return ours.getMessage();
        }
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a member of this request";
        }
        if (e instanceof InvalidFormatException format && format.getTargetType() != null && format.getTargetType().isEnum()) {
            return "must be one of " + List.of(format.getTargetType().getEnumConstants());
        }
        return "is not of the type that the contract names";
    }

    private static InvalidValue ours(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue value) {
                return value;
            }
        }
        return null;
    }
}
