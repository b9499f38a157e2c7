package org.entente.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.RestPath;

/**
 * Reads parameters of path and query; a value of another form is a 400 that names the parameter, not the 404 of the JAX-RS
 * text.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            UUID.class, ExactValues::uuid,
            LocalDate.class, ExactValues::date,
            Instant.class, ExactValues::instant,
            Integer.class, ParameterConverters::integer,
            Boolean.class, ParameterConverters::flag,
            String.class, ExactValues::text);

    @Override
    @SuppressWarnings("unchecked") // The reader is chosen by the raw type that the framework asks for.
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Function<String, Object> reader = rawType.isEnum() ? text -> constant(rawType, text) : READERS.get(rawType);
        return reader == null ? null : (ParamConverter<T>) new Reader(reader, annotations);
    }

    private record Reader(Function<String, Object> reader, Annotation[] annotations) implements ParamConverter<Object> {

        @Override
        public Object fromString(String text) {
            try {
                return text == null || text.isEmpty() ? null : reader.apply(text);
            } catch (InvalidValue invalid) {
                throw CommonProblem.VALIDATION.because(1).atParameter(in(), text, invalid.getMessage());
            }
        }

        private String in() {
            return Arrays.stream(annotations).anyMatch(a -> a instanceof RestPath) ? "path" : "query";
        }

        @Override
        public String toString(Object value) {
            return String.valueOf(value);
        }
    }

    private static Object integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("must be a whole number");
        }
    }

    private static Object flag(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new InvalidValue("must be true or false");
        }
        return Boolean.valueOf(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(c -> ((Enum<?>) c).name().equals(text)).findFirst()
                .orElseThrow(() -> new InvalidValue("must be one of " + List.of(type.getEnumConstants())));
    }
}
