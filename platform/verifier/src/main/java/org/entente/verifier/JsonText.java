package org.entente.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entente.ledger.CanonicalJson;

/**
 * JSON that came with evidence, read strictly: an object's members each of their kind, else a breach of the reader's choice.
 */
record JsonText(Map<?, ?> members, Breach otherwise) {

    static JsonText read(String json, Breach otherwise) {
        return new JsonText(CanonicalJson.read(json) instanceof Map<?, ?> object ? object : Map.of(), otherwise);
    }

    static String utf8(byte[] bytes, Breach otherwise) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            throw otherwise.because("Not UTF-8.");
        }
    }

    void requireAmong(Set<String> known) {
        members.keySet().forEach(name -> otherwise.unless(known.contains(name), "An unknown member " + name + "."));
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    Object any(String name) {
        return members.get(name);
    }

    String text(String name) {
        otherwise.unless(members.get(name) instanceof String, "No text in " + name + ".");
        return (String) members.get(name);
    }

    long number(String name) {
        otherwise.unless(members.get(name) instanceof Long number && number >= 0, "No number in " + name + ".");
        return (Long) members.get(name);
    }

    byte[] base64(String name) {
        var text = text(name);
        try {
            var bytes = Base64.getDecoder().decode(text);
            otherwise.unless(Base64.getEncoder().encodeToString(bytes).equals(text), "Not canonical base64 in " + name + ".");
            return bytes;
        } catch (IllegalArgumentException malformed) {
            throw otherwise.because("No base64 in " + name + ".");
        }
    }

    List<String> texts(String name) {
        return texts(members.get(name), otherwise);
    }

    static List<String> texts(Object value, Breach otherwise) {
        otherwise.unless(value instanceof List<?> list && list.stream().allMatch(String.class::isInstance),
                "No list of texts.");
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }
}
