package org.entente.records.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import jakarta.ws.rs.core.StreamingOutput;

import org.entente.bench.SampleMilestone;
import org.entente.records.ChangeLog;
import org.entente.records.RevisionView;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Visibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Writes so many changes in a form to nowhere, and prints what it took. */
final class ExportProcess {

    /** The pages alone. */
    static final String NO_FORM = "pages alone";

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
    private static final Instant AT = Instant.parse("2026-03-01T12:34:56.789012Z");

    private static final Onlooker NOBODY = new Onlooker() {
        @Override
        public void beginsWith(Page<?> page) {
        }

        @Override
        public void goesOnWith(Page<?> page) {
        }
    };

    private final int changes;
    private final String state;

    private ExportProcess(int changes) throws IOException {
        this.changes = changes;
        this.state = JSON.writeValueAsString(new SampleMilestone(7).state(1));
    }

    /** The form, the number of changes. */
    public static void main(String... arguments) throws IOException {
        var heap = new AtomicLong();
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> watch(collector, heap));
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var cpu = process.getProcessCpuTime();
        var clock = System.nanoTime();
        var bytes = new ExportProcess(Integer.parseInt(arguments[1])).write(arguments[0]);
        System.out.println("clock=" + (System.nanoTime() - clock));
        System.out.println("cpu=" + (process.getProcessCpuTime() - cpu));
        System.out.println("bytes=" + bytes);
        System.gc();
        System.out.println("heap=" + heap.get());
    }

    private static void watch(GarbageCollectorMXBean collector, AtomicLong heap) {
        ((NotificationEmitter) collector).addNotificationListener((notification, nothing) -> {
            var after = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo()
                    .getMemoryUsageAfterGc();
            heap.accumulateAndGet(ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                    .map(pool -> after.get(pool.getName())).mapToLong(MemoryUsage::getUsed).sum(), Math::max);
        }, null, null);
    }

    private long write(String form) throws IOException {
        var bytes = new AtomicLong();
        if (form.equals(NO_FORM)) {
            var request = new PageRequest();
            request.walk();
            for (var page = page(request); page.next() != null; page = page(request)) {
                request.walkOn(page.next());
            }
            return 0;
        }
        Object whole = new Exports(JSON, new ShortRead(), NOBODY, new Places(1, new CurrentVertxRequest()))
                .answer(form, new PageRequest(), ChangeLog.SHEET, this::page)
                .getEntity();
        ((StreamingOutput) whole).write(new OutputStream() {
            @Override
            public void write(int octet) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                bytes.addAndGet(length);
            }
        });
        return bytes.get();
    }

    private Page<RevisionView> page(PageRequest page) {
        var from = page.cursor == null ? 0 : Integer.parseInt(page.cursor);
        var to = Math.min(changes, from + page.limit());
        var items = new ArrayList<RevisionView>();
        for (int i = from; i < to; i++) {
            items.add(change(i));
        }
        return new Page<>(items, to < changes ? String.valueOf(to) : null, null);
    }

    /** Read from text, as from a database. */
    private RevisionView change(int number) {
        try {
            return new RevisionView(new UUID(7, number % 50_000), "MILESTONE", 1 + number % 20, "PROGRESS_REPORTED",
                    AT.plusSeconds(number), LocalDate.of(2026, 3, 1), "delegate-aze", "AZE", "ministry-of-energy",
                    "Reported by the ministry on its site", null, (ObjectNode) JSON.readTree("{\"progress\":[40,60]}"),
                    (ObjectNode) JSON.readTree(state), Visibility.PARTIES, (long) number,
                    "Y2hhbmdlIG51bWJlciBvbmUgb2YgYSBtaWxsaW9uLi4=", null, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
