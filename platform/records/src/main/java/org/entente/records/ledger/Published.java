package org.entente.records.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import jakarta.ws.rs.core.HttpHeaders;

import org.entente.web.ETag;
import org.jboss.resteasy.reactive.RestResponse;

/** A file of the log as it is answered: the same bytes for everybody, so everybody's caches may keep it. */
public final class Published {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String BYTES = "application/octet-stream";
    private static final String GZIP = "gzip";

    private final byte[] bytes;
    private final String mediaType;
    private final String caching;

    private Published(byte[] bytes, String mediaType, String caching) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.caching = "public, " + caching;
    }

    /** Of the newest checkpoint, so another before long. */
    static Published passing(String text) {
        return new Published(text.getBytes(StandardCharsets.UTF_8), TEXT, "max-age=2");
    }

    static Published lasting(byte[] text) {
        return new Published(text, TEXT, "max-age=60");
    }

    static Published forEver(byte[] bytes) {
        return new Published(bytes, BYTES, "max-age=31536000, immutable");
    }

    /** @param known the {@code If-None-Match} of the request */
    public RestResponse<byte[]> unless(String known) {
        return answer(bytes, known, null);
    }

    /**
     * The same, compressed for those who take it.
     *
     * @param encodings the {@code Accept-Encoding} of the request
     */
    public RestResponse<byte[]> unless(String known, String encodings) {
        return takesGzip(encodings) ? answer(compressed(), known, GZIP) : answer(bytes, known, null);
    }

    private static boolean takesGzip(String encodings) {
        for (var coding : encodings == null ? new String[0] : encodings.toLowerCase(Locale.ROOT).split(",")) {
            var parts = coding.strip().split("\\s*;\\s*");
            if (parts[0].equals(GZIP)) {
                return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private RestResponse<byte[]> answer(byte[] body, String known, String encoding) {
        // Of the bytes sent: a strong tag tells compressed from plain (RFC 9110 section 8.8.3.3).
        var tag = ETag.of(1, body);
        var changed = ETag.noneMatch(known, tag);
        var response = changed ? RestResponse.ResponseBuilder.ok(body).header(HttpHeaders.CONTENT_TYPE, mediaType)
                : RestResponse.ResponseBuilder.<byte[]> notModified();
        if (changed && encoding != null) {
            response.header(HttpHeaders.CONTENT_ENCODING, encoding);
        }
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, caching).build();
    }

    private byte[] compressed() {
        var compressed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
