package org.entente.records.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.ws.rs.core.StreamingOutput;

import org.entente.web.Page;
import org.entente.web.PageRequest;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Writes a long list into a file, in a process of its own whose memory a test limits. */
final class ListProcess {

    private static final Sheet<Sample> SHEET = new Sheet<>("numbers", List.of(new Column<>("number", Sample::number),
            new Column<>("text", Sample::text), new Column<>("at", Sample::at)));

    private static final Onlooker NOBODY = new Onlooker() {
        @Override
        public void beginsWith(Page<?> page) {
        }

        @Override
        public void goesOnWith(Page<?> page) {
        }
    };

    private ListProcess() {
    }

    /** The media type, the number of records, the file. */
    public static void main(String... arguments) throws IOException {
        var most = Integer.parseInt(arguments[1]);
        try (var out = Files.newOutputStream(Path.of(arguments[2]))) {
            whole(arguments[0], most).write(out);
        }
    }

    static StreamingOutput whole(String form, int most) {
        var exports = new Exports(Sample.JSON, new ShortRead(), NOBODY, new Places(1, new CurrentVertxRequest()));
        Object entity = exports.answer(form, new PageRequest(), SHEET, page -> read(page, most)).getEntity();
        return (StreamingOutput) entity;
    }

    private static Page<Sample> read(PageRequest page, int most) {
        var from = page.cursor == null ? 0 : Integer.parseInt(page.cursor);
        var to = Math.min(most, from + page.limit());
        var rows = IntStream.range(from, to).mapToObj(ListProcess::row).toList();
        return new Page<>(rows, to < most ? String.valueOf(to) : null, null);
    }

    private static Sample row(int number) {
        return new Sample("the text of row " + number + ", which is nobody else's", number, null, null, null,
                java.time.Instant.ofEpochSecond(1_700_000_000L + number), null, null, null);
    }
}
