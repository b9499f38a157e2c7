package org.entente.roadmaps.export;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import org.entente.records.export.Exports;
import org.entente.roadmaps.ServiceTest;
import org.entente.testkit.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** What a client of the API sees of an export: a whole list, or a connection that breaks off. */
@ServiceTest
class ExportOverHttpTest {

    private static final String NUMBERS = "/api/v1/numbers";
    /** More than a page, so that the head is out before the last is read; less than what the buffers on the way hold. */
    private static final int SEVERAL_PAGES = 1_000;

    @Inject
    AgroalDataSource database;

    private static Response get(String form, String query) {
        return get(Callers.viewer(), form, query);
    }

    private static Response get(String token, String form, String query) {
        return RestAssured.given().auth().oauth2(token).accept(form).get(NUMBERS + query);
    }

    private static String text(String form, String query) {
        return get(form, query).then().statusCode(200).extract().response().asString();
    }

    private static Socket ask(String form, String query) throws IOException {
        return ask(Callers.viewer(), form, query);
    }

    private static Socket ask(String token, String form, String query) throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(("GET " + NUMBERS + query + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + form
                + "\r\nAuthorization: Bearer " + token + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void json_stays_one_page_with_a_link_to_the_next() {
        get("*/*", "?upTo=1000&limit=50").then().statusCode(200).contentType("application/json;charset=UTF-8")
                .body("items", hasSize(50)).body("next", notNullValue()).header("Link", notNullValue())
                .header("Vary", org.hamcrest.Matchers.containsString("Accept"));
    }

    @Test
    void the_whole_list_comes_as_a_table_of_text() {
        var answer = get("text/csv, application/json;q=0.9", "?upTo=1000");
        answer.then().statusCode(200).header("Content-Type", "text/csv;charset=utf-8;header=present")
                .header("Content-Disposition", "attachment; filename=\"numbers.csv\"")
                .header("transfer-encoding", "chunked").header("Cache-Control", "private, no-store");
        var lines = answer.asString().split("\r\n");
        assertEquals(SEVERAL_PAGES + 1, lines.length);
        assertEquals("number,text", lines[0]);
        assertEquals("999," + NumbersResource.text(999), lines[SEVERAL_PAGES]);
    }

    @Test
    void the_whole_list_comes_as_lines_of_objects() {
        var answer = get(Exports.NDJSON, "?upTo=1000");
        answer.then().header("Content-Type", Exports.NDJSON)
                .header("Content-Disposition", "attachment; filename=\"numbers.ndjson\"");
        var lines = answer.asString().split("\n");
        assertEquals(SEVERAL_PAGES, lines.length);
        assertEquals("{\"number\":999,\"text\":\"" + NumbersResource.text(999) + "\"}", lines[SEVERAL_PAGES - 1]);
    }

    @Test
    void the_whole_list_comes_as_a_workbook() throws IOException {
        var answer = get(Exports.XLSX, "?upTo=1000");
        answer.then().header("Content-Type", Exports.XLSX)
                .header("Content-Disposition", "attachment; filename=\"numbers.xlsx\"");
        var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()));
        assertEquals("xl/worksheets/sheet1.xml", zip.getNextEntry().getName());
        var sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(sheet.contains("<row r=\"1001\"><c r=\"A1001\"><v>999</v></c>"));
        assertEquals("xl/styles.xml", zip.getNextEntry().getName());
    }

    @Test
    void an_export_begins_at_the_cursor_and_takes_no_limit() {
        var next = get("application/json", "?upTo=1000&limit=100").path("next");
        assertEquals(901, text(Exports.CSV, "?upTo=1000&cursor=" + next).split("\r\n").length);
        get(Exports.CSV, "?upTo=1000&limit=100&count=true").then().statusCode(400)
                .contentType("application/problem+json").body("errors.parameter", hasItem("limit"))
                .body("errors.parameter", hasItem("count"));
        get(Exports.XLSX, "?upTo=1000&cursor=AAAA").then().statusCode(400)
                .body("type", equalTo("/problems/cursor-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = { Exports.CSV, Exports.NDJSON, Exports.XLSX })
    void what_is_refused_is_refused_as_a_problem(String form) {
        get(form, "?upTo=1000&failsAt=0").then().statusCode(409).contentType("application/problem+json");
        get(form, "?upTo=1000&failsAt=1").then().statusCode(500).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = { Exports.CSV, Exports.NDJSON, Exports.XLSX })
    void an_export_that_fails_on_the_way_is_no_answer(String form) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + NUMBERS
                + "?upTo=1000&failsAt=900")).header("Accept", form).header("Authorization", "Bearer " + Callers.viewer())
                .build();
        assertThrows(IOException.class,
                () -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = { Exports.CSV, Exports.NDJSON, Exports.XLSX })
    void an_export_that_fails_on_the_way_has_no_end(String form) throws IOException {
        try (var socket = ask(form, "?upTo=1000&failsAt=900")) {
            var bytes = readToTheEnd(socket);
            var answer = new String(bytes, StandardCharsets.ISO_8859_1);
            assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
            assertFalse(answer.endsWith("\r\n0\r\n\r\n"));
            // The end of a workbook is its directory.
            assertFalse(answer.contains("PK\5\6"));
        }
        try (var socket = ask(form, "?upTo=1000")) {
            assertTrue(endsWithLastChunk(socket));
        }
    }

    private static byte[] readToTheEnd(Socket socket) throws IOException {
        try {
            return socket.getInputStream().readAllBytes();
        } catch (java.net.SocketException reset) {
            return new byte[0];
        }
    }

    private static boolean endsWithLastChunk(Socket socket) throws IOException {
        var last = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        var tail = new byte[last.length];
        for (int octet = socket.getInputStream().read(); octet >= 0; octet = socket.getInputStream().read()) {
            System.arraycopy(tail, 1, tail, 0, tail.length - 1);
            tail[tail.length - 1] = (byte) octet;
            if (Arrays.equals(tail, last)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_client_that_does_not_read_holds_no_connection_to_the_database_and_is_waited_for() throws IOException {
        var before = NumbersResource.PAGES.get();
        try (var socket = ask(Exports.NDJSON, "?upTo=100000000")) {
            var read = 0;
            while (read < 5_000_000) {
                read += socket.getInputStream().readNBytes(100_000).length;
            }
            for (int i = 0; i < 50; i++) {
                get("application/json", "?upTo=1").then().statusCode(200);
            }
            var pages = NumbersResource.PAGES.get() - before - 50;
            // What was read, and what the sockets of both sides hold.
            assertTrue(pages * 250L * NumbersResource.ROW_BYTES < read + 30_000_000, pages + " pages are ahead of the client");
            assertEquals(0, database.getMetrics().activeCount());
        }
    }

    @Test
    void who_asks_for_the_head_alone_is_not_read_the_list() {
        untilNothingIsRead();
        var before = NumbersResource.PAGES.get();
        for (int i = 0; i < 20; i++) {
            RestAssured.given().auth().oauth2(Callers.viewer()).accept(Exports.CSV).head(NUMBERS + "?upTo=100000").then()
                    .statusCode(200).header("Content-Type", startsWith("text/csv"));
        }
        assertEquals(20, NumbersResource.PAGES.get() - before);
    }

    @Test
    void clients_that_do_not_read_leave_the_service_to_others_and_make_place_when_they_go() throws IOException {
        var idle = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 8; i++) {
                idle.add(ask(Callers.tokenOf("slow-" + i, null, "viewer"), Exports.NDJSON, "?upTo=100000000"));
                idle.get(i).getInputStream().read();
            }
            get(Exports.CSV, "?upTo=10").then().statusCode(503).body("type", equalTo("/problems/exports-busy"))
                    .header("Retry-After", notNullValue());
            get("application/json", "?upTo=10").then().statusCode(200);
        } finally {
            for (var socket : idle) {
                socket.close();
            }
        }
        untilServed(Callers.viewer());
        untilNothingIsRead();
    }

    @Test
    void one_caller_takes_two_places_and_no_more() throws IOException {
        var greedy = Callers.tokenOf("greedy", null, "viewer");
        try (var one = ask(greedy, Exports.NDJSON, "?upTo=100000000");
                var other = ask(greedy, Exports.NDJSON, "?upTo=100000000")) {
            one.getInputStream().read();
            other.getInputStream().read();
            for (int i = 0; i < 10; i++) {
                get(greedy, Exports.CSV, "?upTo=10").then().statusCode(503).body("type", equalTo("/problems/exports-busy"))
                        .header("Retry-After", notNullValue());
            }
            get(greedy, "application/json", "?upTo=10").then().statusCode(200);
            get(Exports.CSV, "?upTo=10").then().statusCode(200);
        }
        untilServed(greedy);
        untilNothingIsRead();
    }

    /** What the clients of a test have left is read until that is noticed, and no longer. */
    private static void untilNothingIsRead() {
        var patience = Instant.now().plusSeconds(30);
        var seen = -1L;
        while (seen != NumbersResource.PAGES.get()) {
            assertTrue(Instant.now().isBefore(patience), "lists are read on for clients that have gone");
            seen = NumbersResource.PAGES.get();
            LockSupport.parkNanos(500_000_000);
        }
    }

    private static void untilServed(String token) {
        var patience = Instant.now().plusSeconds(30);
        while (get(token, Exports.CSV, "?upTo=10").statusCode() != 200) {
            assertTrue(Instant.now().isBefore(patience), "the places are not given back");
        }
    }
}
