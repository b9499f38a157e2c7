package org.entente.roadmaps.export;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entente.records.export.Column;
import org.entente.records.export.Exports;
import org.entente.records.export.Sheet;
import org.entente.web.CommonProblem;
import org.entente.web.CurrentCaller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.Authenticated;

/** A list of any length, asked of the database page by page, that fails where a test wants it to. For tests alone. */
@Singleton
@Path("/api/v1/numbers")
public class NumbersResource {

    static final AtomicInteger PAGES = new AtomicInteger();

    static final int ROW_BYTES = 1_000;

    record Row(int number, String text) {
    }

    private static final Sheet<Row> SHEET = new Sheet<>("numbers",
            List.of(new Column<>("number", Row::number), new Column<>("text", Row::text)));

    private final CurrentCaller caller;
    private final Exports exports;
    private final Cursors cursors;
    private final EntityManager entities;

    NumbersResource(CurrentCaller caller, Exports exports, Cursors cursors, EntityManager entities) {
        this.caller = caller;
        this.exports = exports;
        this.cursors = cursors;
        this.entities = entities;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    @Produces({ MediaType.APPLICATION_JSON, Exports.CSV, Exports.NDJSON, Exports.XLSX })
    public RestResponse<Page<Row>> listNumbers(@RestHeader(HttpHeaders.ACCEPT) String form, @BeanParam PageRequest page,
            @RestQuery int upTo, @RestQuery Integer failsAt) {
        caller.get();
        return exports.answer(form, page, SHEET, asked -> read(asked, upTo, failsAt));
    }

    private Page<Row> read(PageRequest asked, int upTo, Integer failsAt) {
        PAGES.incrementAndGet();
        var from = asked.cursor == null ? 0 : Integer.parseInt(cursors.read(asked.question(), asked.cursor).id());
        var to = Math.min(upTo, from + asked.limit());
        if (failsAt != null && failsAt < to) {
            throw failsAt == 0 ? CommonProblem.ALREADY_EXISTS.because("x", "y") : new IllegalStateException("on purpose");
        }
        // Not for what it says: so that a page takes a connection, as a real one does.
        entities.createNativeQuery("select 1", Integer.class).getSingleResult();
        var rows = IntStream.range(from, to).mapToObj(i -> new Row(i, text(i))).toList();
        return new Page<>(rows,
                to < upTo ? cursors.write(asked.question(), new Cursors.Position("", String.valueOf(to))) : null,
                null);
    }

    /** A kilobyte that does not shrink when it is packed. */
    static String text(int number) {
        var bytes = new byte[ROW_BYTES / 4 * 3];
        new Random(number).nextBytes(bytes);
        return "ə" + Base64.getEncoder().encodeToString(bytes);
    }
}
