package org.entente.records.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Predicate;

/** CPU time of a server of several processes, as Linux tells of it in ticks of a hundredth of a second. */
public final class ServerCpu {

    private static final double TICKS = 100;
    /** Places in /proc/PID/stat after the name: utime, stime, and both of the children that have ended. */
    private static final int OWN = 11;
    private static final int ENDED = 13;

    private ServerCpu() {
    }

    static double seconds(ProcessHandle parent) {
        return seconds(parent, command -> true);
    }

    /** @param counts which of the processes count, by their command lines; those that have ended always do */
    public static double seconds(ProcessHandle parent, Predicate<String> counts) {
        var sum = new DoubleAdder();
        sum.add(ticks(parent, OWN) + ticks(parent, ENDED));
        parent.children().filter(child -> counts.test(command(child))).forEach(child -> sum.add(ticks(child, OWN)));
        return sum.sum() / TICKS;
    }

    /** As the process itself writes it: PostgreSQL tells there for whom it works. */
    private static String command(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException ended) {
            return "";
        }
    }

    /** Of one process alone. */
    public static double secondsOf(ProcessHandle one) {
        return ticks(one, OWN) / TICKS;
    }

    private static long ticks(ProcessHandle process, int at) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            var figures = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(figures[at]) + Long.parseLong(figures[at + 1]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
