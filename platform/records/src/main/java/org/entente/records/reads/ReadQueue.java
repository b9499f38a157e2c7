package org.entente.records.reads;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The notes that wait to be stored. Bounded by what they weigh, from their arrival until they are committed, so that neither
 * many nor heavy ones fill the memory.
 */
final class ReadQueue {

    private final int capacity;
    private final Semaphore room;
    private final Deque<ReadNote> notes = new ArrayDeque<>();
    private boolean closed;

    /** @param capacity in bytes */
    ReadQueue(int capacity) {
        this.capacity = capacity;
        room = new Semaphore(capacity);
    }

    /**
     * Takes a note in.
     *
     * @param patience how long to wait for room
     * @return false where there is none in time, or the queue is closed: then the answer must not be given
     */
    boolean put(ReadNote note, Duration patience, int enough) {
        if (!hasRoom(weightOf(note), patience)) {
            return false;
        }
        synchronized (this) {
            if (closed) {
                room.release(weightOf(note));
                return false;
            }
            notes.add(note);
            if (notes.size() == 1 || notes.size() == enough) {
                notifyAll();
            }
            return true;
        }
    }

    private boolean hasRoom(int weight, Duration patience) {
        try {
            return room.tryAcquire(weight)
                    || !patience.isZero() && room.tryAcquire(weight, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One alone always finds room, however much it weighs. */
    private int weightOf(ReadNote note) {
        return Math.min(note.weight(), capacity);
    }

    /**
     * The next notes, oldest first: waits for the first of them, and then a moment for others.
     *
     * @return none when the queue is closed and empty
     */
    synchronized List<ReadNote> next(int enough, Duration moment) throws InterruptedException {
        while (notes.isEmpty() && !closed) {
            wait();
        }
        var until = System.nanoTime() + moment.toNanos();
        for (var left = moment.toNanos(); left > 0 && notes.size() < enough && !closed; left = until - System.nanoTime()) {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        }
        var batch = new ArrayList<ReadNote>(Math.min(enough, notes.size()));
        while (batch.size() < enough && !notes.isEmpty()) {
            batch.add(notes.poll());
        }
        return batch;
    }

    /** Gives back the room of notes that are stored. */
    void release(List<ReadNote> stored) {
        room.release(stored.stream().mapToInt(this::weightOf).sum());
    }

    /** Takes no more; what is in it can still be got. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits, but not beyond the moment when the queue is closed. */
    synchronized void rest(Duration time) throws InterruptedException {
        if (!closed) {
            wait(time.toMillis());
        }
    }

    synchronized int size() {
        return notes.size();
    }
}
