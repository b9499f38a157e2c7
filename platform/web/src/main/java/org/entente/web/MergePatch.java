package org.entente.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON Merge Patch, RFC 7396 section 2. The result is validated, not the patch: {@code null} removes an optional member and is
 * refused for a required one.
 */
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param present what the record says now, in the form of the request that would write it
     * @return what it would say
     * @throws Refusal 400 where the result is not of that form
     */
    public <T> T apply(T present, ObjectNode patch, Class<T> form) {
        mustBeMembers(patch, form);
        var merged = merge(json.valueToTree(present), patch);
        T result;
        try {
            result = json.treeToValue(merged, form);
        } catch (JsonProcessingException e) {
            throw JsonFault.refusalFor(e);
        }
        var violations = validator.validate(result);
        if (!violations.isEmpty()) {
            throw ProblemMappers.refusalFor(new ConstraintViolationException(violations));
        }
        return result;
    }

    /** A member that null would remove must be one: what a misspelt name removes is lost in silence. */
    private static void mustBeMembers(ObjectNode patch, Class<?> form) {
        if (!form.isRecord()) {
            return;
        }
        var known = Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName).toList();
        patch.properties().stream().filter(member -> member.getValue().isNull() && !known.contains(member.getKey())).findFirst()
                .ifPresent(member -> {
                    throw CommonProblem.VALIDATION.because(1)
                            .at(Violation.inBody(List.of(member.getKey()), "is not a member of this request"));
                });
    }

    /** The members that a patch names. */
    public static Set<String> membersOf(ObjectNode patch) {
        var names = new TreeSet<String>();
        patch.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var merged = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merge(merged.path(change.getKey()), change.getValue()));
            }
        }
        return merged;
    }
}
