package org.entente.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A process of ours with its children and its log. */
final class ManagedProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Process process;
    private final Path log;

    private ManagedProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** In a session of its own where that can be had: a Ctrl-C at the terminal is for the launcher, which stops us in order. */
    static ManagedProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        var whole = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        var builder = new ProcessBuilder(whole).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ManagedProcess(name, builder.start(), log);
        } catch (IOException failure) {
            throw new StackFailure(name + " can't be started.", failure);
        }
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Process process() {
        return process;
    }

    Path log() {
        return log;
    }

    /** The process and all that it started. */
    List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    /** @throws StackFailure when it ends before, or takes longer than the limit */
    void awaitReady(BooleanSupplier ready, Duration limit) {
        var done = Pause.until(() -> !process.isAlive() || ready.getAsBoolean(), limit);
        if (!process.isAlive()) {
            throw StackFailure.seeLog(name + " stopped while starting (exit code " + process.exitValue() + ")"
                    + LogTail.because(log), log);
        }
        if (!done) {
            throw StackFailure.seeLog(name + " was not ready after " + limit.toSeconds()
                    + " s: start again, and if the machine is just busy, set ENTENTE_PATIENCE to more seconds.", log);
        }
    }

    /** For a program that ends by itself. */
    void awaitSuccess(Duration limit) {
        if (!Pause.until(() -> !process.isAlive(), limit)) {
            kill();
            throw StackFailure.seeLog(name + " took longer than " + limit.toSeconds() + " s.", log);
        }
        if (process.exitValue() != 0) {
            throw StackFailure.seeLog(name + " failed (exit code " + process.exitValue() + ")" + LogTail.because(log), log);
        }
    }

    /** Asks it to end, and ends it if it doesn't. */
    void stop(Duration patience) {
        var family = family();
        family.forEach(ProcessHandle::destroy);
        end(family, patience);
    }

    /** As a power cut would. */
    void kill() {
        var family = family();
        family.forEach(ProcessHandle::destroyForcibly);
        end(family, Duration.ofSeconds(10));
    }

    static void end(List<ProcessHandle> family, Duration patience) {
        if (!Pause.until(() -> family.stream().noneMatch(ProcessHandle::isAlive), patience)) {
            family.forEach(ProcessHandle::destroyForcibly);
            Pause.until(() -> family.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(10));
        }
    }
}
