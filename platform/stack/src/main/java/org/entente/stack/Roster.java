package org.entente.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The processes that a stack started, in a file, so that a later launcher finds them even if this one is killed. */
final class Roster {

    /**
     * @param started tells the process from a stranger that was given the same number after it
     * @param address where it can be reached
     * @param ready answers 200 when it is ready; null for PostgreSQL and for children of others
     */
    record Entry(String name, long pid, Instant started, String address, URI ready) {

        /** Start times come from the clock ticks since boot, and the boot time is a whole second that may be corrected. */
        private static final Duration TOLERANCE = Duration.ofSeconds(2);

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
        }

        private boolean startedThen(ProcessHandle process) {
            return process.info().startInstant()
                    .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0).orElse(false);
        }

        private String line() {
            return String.join("\t", name, String.valueOf(pid), started.toString(), address,
                    ready == null ? "" : ready.toString());
        }

        private static Entry read(String line) {
            var fields = line.split("\t", -1);
            return new Entry(fields[0], Long.parseLong(fields[1]), Instant.parse(fields[2]), fields[3],
                    fields[4].isEmpty() ? null : URI.create(fields[4]));
        }
    }

    private final Path file;
    private final List<Entry> entries = new ArrayList<>();

    Roster(Path file) {
        this.file = file;
    }

    /** What was written last; an unreadable line is a line of nobody. */
    static List<Entry> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        try {
            for (var line : Files.readAllLines(file)) {
                try {
                    entries.add(Entry.read(line));
                } catch (RuntimeException damaged) {
                    continue;
                }
            }
        } catch (IOException failure) {
            throw new StackFailure("The file " + file + " can't be read.", failure);
        }
        return entries;
    }

    synchronized void add(Entry entry) {
        entries.removeIf(known -> known.pid() == entry.pid());
        entries.add(entry);
        write();
    }

    synchronized void remove(String name) {
        entries.removeIf(known -> known.name().equals(name));
        write();
    }

    private void write() {
        PrivateFiles.write(file, entries.stream().map(entry -> entry.line() + "\n").collect(Collectors.joining()));
    }
}
