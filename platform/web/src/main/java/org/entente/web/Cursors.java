package org.entente.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Positions in lists, opaque to the caller: authenticated with a key that all replicas share, and bound to the question that
 * the
 * list answers. A cursor carries a position only, never a permission.
 */
@ApplicationScoped
public class Cursors {

    private static final int MAC_BYTES = 16;
    private static final int SHORTEST_KEY = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Cursors(@ConfigProperty(name = "entente.cursor-key") String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("CURSOR_KEY must be base64 of at least 32 random bytes");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A position: the last record's sort key as text, and its id. */
    public record Position(String key, String id) {
    }

    public String write(String question, Position last) {
        var payload = (last.id() + " " + last.key()).getBytes(StandardCharsets.UTF_8);
        var mac = mac(question, payload);
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(mac.length + payload.length).put(mac).put(payload).array());
    }

    /** @throws Refusal 400 for a cursor that was changed, or that another question gave */
    public Position read(String question, String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw CommonProblem.CURSOR_UNKNOWN.because();
        }
        if (bytes.length <= MAC_BYTES) {
            throw CommonProblem.CURSOR_UNKNOWN.because();
        }
        var payload = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
        if (!MessageDigest.isEqual(mac(question, payload), Arrays.copyOf(bytes, MAC_BYTES))) {
            throw CommonProblem.CURSOR_UNKNOWN.because();
        }
        var parts = new String(payload, StandardCharsets.UTF_8).split(" ", 2);
        return new Position(parts[1], parts[0]);
    }

    /**
     * The page that was asked for.
     *
     * @param read what was read: one more than the page may hold, where there is more
     * @param position where one of them stands
     */
    public <T> Page<T> page(PageRequest request, List<T> read, Function<T, Position> position, Long total) {
        var more = read.size() > request.limit();
        var shown = more ? read.subList(0, request.limit()) : read;
        var next = more ? write(request.question(), position.apply(shown.get(shown.size() - 1))) : null;
        return new Page<>(shown, next, total);
    }

    private byte[] mac(String question, byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(question.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
