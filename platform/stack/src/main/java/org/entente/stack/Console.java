package org.entente.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** What the person at the terminal sees: each step as it begins, and how long it took. Steps may run side by side. */
public final class Console {

    private static final int WIDTH = 44;
    private static final String MARK_FAILED = "failed";
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean live;
    private volatile boolean stopping;
    private final Map<String, Long> running = new LinkedHashMap<>();

    /** @param live whether one line at the bottom may be rewritten: a terminal, not a file */
    public Console(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
        if (live) {
            var painter = new Thread(this::repaint, "console");
            painter.setDaemon(true);
            painter.start();
        }
    }

    static Console ofProcess() {
        var term = System.getenv("TERM");
        return new Console(System.out, System.console() != null && term != null && !term.equals("dumb"));
    }

    /** Runs the action as one step; a step that fails is shown as such and its failure goes on to the caller. */
    <T> T step(String what, Callable<T> action) {
        begin(what);
        var mark = "";
        try {
            return action.call();
        } catch (RuntimeException failure) {
            mark = MARK_FAILED;
            throw failure;
        } catch (Exception failure) {
            mark = MARK_FAILED;
            throw new StackFailure(what + " failed.", failure);
        } finally {
            var givenUp = stopping || Thread.currentThread().isInterrupted();
            end(what, givenUp && !mark.isEmpty() ? "given up" : mark);
        }
    }

    void step(String what, Runnable action) {
        step(what, () -> {
            action.run();
            return null;
        });
    }

    /** From now on a step that fails was given up, and nothing is wrong with it. */
    void stopping() {
        stopping = true;
    }

    synchronized void say(String line) {
        out.println((live ? CLEAR_LINE : "") + line);
        paint();
    }

    private synchronized void begin(String what) {
        running.put(what, System.nanoTime());
        if (!live) {
            out.println("  " + what + " …");
        }
        paint();
    }

    private synchronized void end(String what, String mark) {
        var took = Duration.ofNanos(System.nanoTime() - running.remove(what));
        say(String.format(Locale.ROOT, "  %-" + WIDTH + "s %6.1f s  %s", what, took.toMillis() / 1000.0, mark)
                .stripTrailing());
    }

    private synchronized void paint() {
        if (live && !running.isEmpty()) {
            var now = System.nanoTime();
            out.print(CLEAR_LINE + running.entrySet().stream()
                    .map(step -> step.getKey() + " " + (now - step.getValue()) / 1_000_000_000 + " s")
                    .collect(Collectors.joining(" · ", "  … ", "")));
            out.flush();
        }
    }

    private void repaint() {
        while (Pause.forMillis(1000)) {
            paint();
        }
    }
}
