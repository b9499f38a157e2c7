package org.entente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

class TraceTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    /** A request that has this header and remembers what is put with it. */
    private static RoutingContext request(String traceparent) {
        var kept = new HashMap<Object, Object>();
        var request = proxy(HttpServerRequest.class, Map.of("getHeader", traceparent == null ? "" : traceparent), kept);
        return proxy(RoutingContext.class, Map.of("request", request), kept);
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers, Map<Object, Object> kept) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, values) -> {
            if (method.getName().equals("put")) {
                kept.put(values[0], values[1]);
                return self;
            }
            if (method.getName().equals("get")) {
                return kept.get(values[0]);
            }
            var answer = answers.get(method.getName());
            return "".equals(answer) ? null : answer;
        }));
    }

    private static String idFor(String traceparent) {
        var request = request(traceparent);
        Trace.begin(request);
        return Trace.idOf(request);
    }

    @Test
    void a_trace_goes_on() {
        assertEquals(ID, idFor("00-" + ID + "-00f067aa0ba902b7-01"));
        var request = request("00-" + ID + "-00f067aa0ba902b7-00");
        Trace.begin(request);
        assertTrue(Trace.parentFor(request).matches("00-" + ID + "-[0-9a-f]{16}-01"));
        assertNotEquals("00f067aa0ba902b7", Trace.parentFor(request).substring(36, 52));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-" + ID + "-0000000000000000-01",
            "00-" + ID + "-00f067aa0ba902b7", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "ff-" + ID + "-00f067aa0ba902b7-01",
            "00-" + ID + "-00f067aa0ba902b7-01-more", "nonsense" })
    void without_a_good_one_a_trace_begins(String traceparent) {
        var id = idFor(traceparent);
        assertTrue(id.matches("[0-9a-f]{32}"), id);
        assertNotEquals(ID, id);
        assertNotEquals("0".repeat(32), id);
        assertNotEquals(id, idFor(traceparent));
    }
}
