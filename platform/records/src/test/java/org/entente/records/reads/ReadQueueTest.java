package org.entente.records.reads;

import static org.entente.records.reads.Notes.note;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ReadQueueTest {

    private static final Duration NOT_LONG = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int ENOUGH = 500;

    private static boolean put(ReadQueue queue, ReadNote note, Duration patience) {
        return queue.put(note, patience, ENOUGH);
    }

    private static List<String> pathsOf(List<ReadNote> notes) {
        return notes.stream().map(n -> n.question().path()).toList();
    }

    @Test
    void what_came_first_is_got_first() throws InterruptedException {
        var queue = new ReadQueue(100_000);
        Stream.of("/1", "/2", "/3").forEach(path -> assertTrue(put(queue, note(path), NOT_LONG)));
        assertEquals(List.of("/1", "/2"), pathsOf(queue.next(2, LONG)));
        assertEquals(List.of("/3"), pathsOf(queue.next(2, NOT_LONG)));
    }

    @Test
    void a_full_queue_says_so_after_a_moment() {
        var queue = new ReadQueue(2 * note("/1").weight());
        assertTrue(put(queue, note("/1"), LONG));
        assertTrue(put(queue, note("/2"), LONG));
        var begun = System.nanoTime();
        assertFalse(put(queue, note("/3"), NOT_LONG));
        assertTrue(System.nanoTime() - begun >= NOT_LONG.toNanos());
        assertFalse(put(queue, note("/3"), Duration.ZERO));
        assertEquals(2, queue.size());
    }

    @Test
    void there_is_room_again_only_when_something_is_stored() throws InterruptedException {
        var queue = new ReadQueue(note("/1").weight());
        put(queue, note("/1"), LONG);
        var batch = queue.next(ENOUGH, NOT_LONG);
        assertFalse(put(queue, note("/2"), NOT_LONG));
        var late = CompletableFuture.supplyAsync(() -> put(queue, note("/2"), LONG));
        queue.release(batch);
        assertTrue(late.join());
    }

    @Test
    void what_shows_many_records_weighs_more() {
        var many = note("/", 200, false, Collections.nCopies(100, UUID.randomUUID()), List.of());
        assertTrue(many.weight() > note("/").weight() + 99 * 32);
        var queue = new ReadQueue(many.weight() / 2);
        assertTrue(put(queue, many, NOT_LONG), "one alone always finds room");
        assertFalse(put(queue, note("/"), NOT_LONG));
    }

    @Test
    void a_closed_queue_takes_nothing_and_gives_what_it_has() throws InterruptedException {
        var queue = new ReadQueue(100_000);
        put(queue, note("/1"), NOT_LONG);
        queue.close();
        assertFalse(put(queue, note("/2"), LONG));
        assertEquals(List.of("/1"), pathsOf(queue.next(ENOUGH, LONG)));
        assertEquals(List.of(), queue.next(ENOUGH, LONG));
    }

    @Test
    void many_readers_at_once_lose_nothing() throws InterruptedException {
        var queue = new ReadQueue(40 * note("/0-0000").weight());
        var readers = IntStream.range(0, 8).mapToObj(reader -> CompletableFuture.runAsync(() -> IntStream.range(0, 1000)
                .forEach(n -> assertTrue(put(queue, note("/%d-%04d".formatted(reader, n)), LONG))))).toList();
        var got = new ArrayList<String>();
        while (got.size() < 8000) {
            var batch = queue.next(16, Duration.ofMillis(1));
            got.addAll(pathsOf(batch));
            queue.release(batch);
        }
        readers.forEach(CompletableFuture::join);
        assertEquals(8000, new HashSet<>(got).size());
        assertEquals(0, queue.size());
    }
}
