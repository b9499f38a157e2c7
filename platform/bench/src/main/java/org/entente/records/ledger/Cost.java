package org.entente.records.ledger;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** What some work took, in seconds: on the clock, and of CPU in this process and in the server. */
record Cost(double clock, double ours, double servers) {

    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS = 1e9;

    /** Something that is done once. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Cost of(LogOnPostgres log, Work work) throws Exception {
        var servers = log.cpuSeconds();
        var ours = PROCESS.getProcessCpuTime();
        var clock = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - clock) / NANOS, (PROCESS.getProcessCpuTime() - ours) / NANOS,
                log.cpuSeconds() - servers);
    }

    double cpu() {
        return ours + servers;
    }
}
