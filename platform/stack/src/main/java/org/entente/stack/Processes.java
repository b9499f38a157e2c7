package org.entente.stack;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that one stack has running. After {@link #close} nothing more can be started. */
final class Processes {

    static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(20);
    /** Keycloak's import hangs when it is asked to end; all that we run to its end may be begun again. */
    private static final Duration PATIENCE_WITH_PROGRAMS = Duration.ofSeconds(3);

    private final Home home;
    private final Roster roster;
    private final List<ManagedProcess> all = new ArrayList<>();
    private boolean closed;

    Processes(Home home) {
        this.home = home;
        this.roster = new Roster(home.roster());
    }

    /** @param ready where it says so; null when that is asked in another way */
    ManagedProcess start(String name, List<String> command, Map<String, String> environment, String address, URI ready) {
        synchronized (this) {
            if (closed) {
                throw new StackFailure(name + " is not started: the stack is being stopped.");
            }
            var process = ManagedProcess.start(name, command, environment, home.freshLog(name));
            all.add(process);
            record(process, address, ready);
            return process;
        }
    }

    /** Runs a program to its end. */
    void run(String name, List<String> command, Map<String, String> environment, Duration limit) {
        var process = start(name, command, environment, "", null);
        process.awaitSuccess(limit);
        forget(process);
    }

    /** Writes down the process and its children as they are now. */
    void record(ManagedProcess process, String address, URI ready) {
        var leader = process.process().pid();
        for (var member : process.family()) {
            var own = member.pid() == leader;
            roster.add(new Roster.Entry(process.name(), member.pid(),
                    member.info().startInstant().orElse(Instant.EPOCH), own ? address : "", own ? ready : null));
        }
    }

    synchronized void forget(ManagedProcess process) {
        all.remove(process);
        roster.remove(process.name());
    }

    synchronized boolean any() {
        return !all.isEmpty();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** From now on nothing is started; what runs is the caller's to stop in order, and then {@link #stopRest}. */
    synchronized void close() {
        closed = true;
    }

    /** Those that no one else stopped, as a program that was to end by itself; all but the one of this name. */
    void stopRest(String spared) {
        List<ManagedProcess> rest;
        synchronized (this) {
            rest = all.stream().filter(process -> !process.name().equals(spared)).toList();
        }
        for (var process : rest) {
            process.stop(PATIENCE_WITH_PROGRAMS);
            forget(process);
        }
    }

    /** Ends what a launcher that was killed left running; PostgreSQL, which needs care, sees to itself. */
    static int stopLeftOvers(Home home) {
        var left = Roster.read(home.roster()).stream().filter(entry -> !entry.name().equals(Postgres.NAME))
                .flatMap(entry -> entry.process().stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants())).distinct().toList();
        left.forEach(ProcessHandle::destroy);
        ManagedProcess.end(left, PATIENCE_TO_STOP);
        return left.size();
    }
}
