package org.entente.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;

import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * JSON as the contract says it and no other way: unknown and double members, text after the end, and values of another type
 * are refused, since a misspelt field must not be lost in silence (I-JSON, RFC 7493 section 2).
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 200_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd")
            .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        json.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        json.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT).maxNumberLength(DEEPEST).build());
        refuseCoercion(json);
        json.registerModule(exactTypes());
    }

    /** Must come after Quarkus' own modules, or the Java-time module wins over {@link ExactDate}. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @SuppressWarnings("deprecation") // The builder that replaces it makes a mapper anew; a customizer is handed a finished one.
    private static void refuseCoercion(ObjectMapper json) {
        json.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        json.coercionConfigFor(LogicalType.Textual).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static SimpleModule exactTypes() {
        return new SimpleModule("entente-exact").addDeserializer(String.class, new ExactText())
                .addDeserializer(LocalDate.class, new ExactDate());
    }

    /** Text that PostgreSQL and UTF-8 can hold: no NUL, no half of a surrogate pair. */
    private static final class ExactText extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        ExactText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getText();
            requireStorable(text);
            return text;
        }
    }

    static void requireStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) {
                throw new InvalidValue("must not hold the character U+0000");
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new InvalidValue("must not hold half of a surrogate pair");
            }
        }
    }

    /** A day as {@code YYYY-MM-DD}, RFC 3339 full-date, and nothing else. */
    private static final class ExactDate extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1;

        ExactDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            return dateOf(parser.getText());
        }
    }

    static LocalDate dateOf(String text) {
        try {
            if (text.length() == "2026-02-10".length()) {
                return LocalDate.parse(text, DATE);
            }
        } catch (DateTimeParseException notADay) {
            throw new InvalidValue("must be a day such as 2026-05-10");
        }
        throw new InvalidValue("must be a day such as 2026-05-10");
    }
}
