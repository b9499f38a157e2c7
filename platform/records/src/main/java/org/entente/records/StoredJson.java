package org.entente.records;

import java.io.UncheckedIOException;
import java.math.BigDecimal;

import jakarta.inject.Singleton;

import org.hibernate.type.format.AbstractJsonFormatMapper;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/**
 * How JSON columns are written and read. A mapper of its own: what the database holds is not a caller's input, so a fault in it
 * is
 * ours (500) and never a 400, and a form that the API no longer takes must still be read.
 */
@JsonFormat
@PersistenceUnitExtension
@Singleton
public class StoredJson extends AbstractJsonFormatMapper {

    /** A decimal as text: as a number of JSON it would be read as a binary one, and the ledger knows whole numbers alone. */
    private static final SimpleModule DECIMALS = new SimpleModule().addSerializer(BigDecimal.class,
            ToStringSerializer.instance);

    static final ObjectMapper MAPPER = JsonMapper.builder().addModules(new JavaTimeModule(), new Jdk8Module(), DECIMALS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** What a JSON column holds. */
    static <T> T read(CharSequence stored, java.lang.reflect.Type type) {
        try {
            return MAPPER.readValue(stored.toString(), MAPPER.constructType(type));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a JSON column holds what its type cannot", e);
        }
    }

    @Override
    public <T> T fromString(CharSequence stored, java.lang.reflect.Type type) {
        return read(stored, type);
    }

    @Override
    public <T> String toString(T value, java.lang.reflect.Type type) {
        try {
            return MAPPER.writerFor(MAPPER.constructType(type)).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a value cannot be stored as JSON", e);
        }
    }
}
