package org.entente.records.export;

import java.io.IOException;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Answers a list in the form that the caller asks for: as JSON one page of it, in the other forms all of it from the cursor on.
 * These are written while they are read, so that a long list needs no more memory than a short one and waits for a slow client;
 * where a page fails the connection is broken off, so that half a list does not pass for all of it.
 */
@ApplicationScoped
public class Exports {

    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ObjectMapper json;
    private final ShortRead read;
    private final Onlooker onlooker;
    private final Places places;

    Exports(ObjectMapper json, ShortRead read, Onlooker onlooker, Places places) {
        this.json = json;
        this.read = read;
        this.onlooker = onlooker;
        this.places = places;
    }

    /**
     * @param accept the one form that the gate has settled on
     * @param request which records, in which order; all of them in the forms that hold a whole list
     * @param pages reads the page that the request asks for; called again with the same request, which then stands at the next
     * @throws org.entente.web.Refusal 400 where {@code limit} or {@code count} are asked of a form that holds the whole list;
     *         503 where too many lists are being written
     */
    public <T> RestResponse<Page<T>> answer(String accept, PageRequest request, Sheet<T> sheet,
            Function<PageRequest, Page<T>> pages) {
        var form = Form.of(accept);
        if (form.isEmpty()) {
            return RestResponse.ok(pages.apply(request));
        }
        request.walk();
        var giveBack = places.take();
        // Before the status line: what is refused is refused as a problem.
        var first = read.of(() -> pages.apply(request));
        onlooker.beginsWith(first);
        StreamingOutput whole = out -> {
            try {
                write(form.get().rows(out, sheet, json), request, first, pages);
            } finally {
                giveBack.run();
            }
        };
        return inOtherForm(ResponseBuilder.ok(whole).header(HttpHeaders.CONTENT_TYPE, form.get().contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, form.get().disposition(sheet))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build());
    }

    /** The type says what the JSON form holds: the contract is made from it. */
    @SuppressWarnings("unchecked")
    private static <T> RestResponse<Page<T>> inOtherForm(RestResponse<?> response) {
        return (RestResponse<Page<T>>) response;
    }

    private <T> void write(Rows<T> rows, PageRequest request, Page<T> first, Function<PageRequest, Page<T>> pages)
            throws IOException {
        var page = first;
        while (true) {
            for (var item : page.items()) {
                rows.put(item);
            }
            if (page.next() == null) {
                break;
            }
            request.walkOn(page.next());
            page = read.of(() -> pages.apply(request));
            onlooker.goesOnWith(page);
        }
        rows.end();
    }
}
