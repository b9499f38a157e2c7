package org.entente.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Our own programs that run: started and stopped side by side, or one by one as a test wants it. */
final class Fleet {

    private final Settings settings;
    private final Processes processes;
    private final Console console;
    private final Map<String, ManagedProcess> running = new LinkedHashMap<>();

    Fleet(Settings settings, Processes processes, Console console) {
        this.settings = settings;
        this.processes = processes;
        this.console = console;
    }

    void start(List<? extends Served> side) {
        Together.run(side.stream().<Runnable> map(one -> () -> console.step(one.name() + ": start", () -> start(one)))
                .toList());
    }

    /** Comes back when it is ready. */
    void start(Served one) {
        var process = processes.start(one.name(), one.command(settings.jdk(), settings.repository()), one.environment(),
                one.url().toString(), one.ready());
        synchronized (running) {
            running.put(one.name(), process);
        }
        process.awaitReady(() -> Http.isOk(one.ready()), settings.patience());
        process.process().onExit().thenAccept(ended -> said(process));
    }

    /** A program that ends by itself is said; the others go on, and a composed view says what is missing. */
    private void said(ManagedProcess process) {
        synchronized (running) {
            if (!processes.isClosed() && running.containsValue(process)) {
                console.say(process.name() + " stopped by itself (exit code " + process.process().exitValue()
                        + "): look into " + process.log() + ", then stop with Ctrl-C and start again.");
            }
        }
    }

    void stop(Served one) {
        taken(one).stop(Processes.PATIENCE_TO_STOP);
    }

    void kill(Served one) {
        taken(one).kill();
    }

    private ManagedProcess taken(Served one) {
        ManagedProcess process;
        synchronized (running) {
            process = running.remove(one.name());
        }
        if (process == null) {
            throw new IllegalStateException(one.name() + " does not run");
        }
        processes.forget(process);
        return process;
    }

    /** Those of them that run. */
    void stop(List<? extends Served> side) {
        var ending = new ArrayList<ManagedProcess>();
        synchronized (running) {
            side.stream().map(one -> running.remove(one.name())).filter(Objects::nonNull).forEach(ending::add);
        }
        ending.parallelStream().forEach(process -> {
            process.stop(Processes.PATIENCE_TO_STOP);
            processes.forget(process);
        });
    }
}
