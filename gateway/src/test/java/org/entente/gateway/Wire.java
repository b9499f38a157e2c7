package org.entente.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;

/** Bytes as no well-behaved client sends them. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 10_000;

    private Wire() {
    }

    /** Sends the text as it stands, with CRLF for each line end, and reads until the gateway closes or a body is complete. */
    public static String send(String request) {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            var in = socket.getInputStream();
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                answer.append((char) octet);
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head of a request that closes the connection after its answer. */
    public static String head(String requestLine, String token, String... headers) {
        return requestLine + " HTTP/1.1\nHost: entente.example\nConnection: close\nAuthorization: Bearer " + token + "\n"
                + (headers.length == 0 ? "" : String.join("\n", headers) + "\n") + "\n";
    }
}
