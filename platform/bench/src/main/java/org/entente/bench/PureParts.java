package org.entente.bench;

import java.util.List;
import java.util.SplittableRandom;

import org.entente.ledger.Prover;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The mathematics of the log, measured with JMH: each variant in a process of its own, variant after variant, round after
 * round.
 */
final class PureParts {

    private final Extent extent;

    PureParts(Extent extent) {
        this.extent = extent;
    }

    static void append(Extent extent) throws RunnerException {
        new PureParts(extent).sizes("Append, for each entry of a batch of 256", AppendCost.class, "append",
                List.of(1_000L, 1_000_000L));
    }

    static void prove(Extent extent) throws RunnerException {
        var parts = new PureParts(extent);
        var sizes = List.of(1_000L, 10_000L, 1_000_000L, 10_000_000L);
        parts.sizes("Inclusion proof from tiles in memory", ProofCost.class, "inclusion", sizes);
        parts.sizes("Consistency proof from tiles in memory", ProofCost.class, "consistency", sizes);
        for (var size : sizes) {
            System.out.print(counts(extent.glance() ? Math.min(size, 10_000) : size));
        }
    }

    static void seal(Extent extent) throws RunnerException {
        var parts = new PureParts(extent);
        var figures = new Figures("One revision of a milestone", "µs CPU");
        for (int round = 0; round < extent.rounds(); round++) {
            for (var variant : List.of("hashesAlone", "seal", "disclose")) {
                figures.add(variant, parts.run(SealCost.class, variant, 0));
            }
        }
        System.out.print(figures.table());
    }

    private void sizes(String question, Class<?> costs, String benchmark, List<Long> sizes) throws RunnerException {
        var figures = new Figures(question, "µs CPU");
        for (int round = 0; round < extent.rounds(); round++) {
            for (var size : sizes) {
                figures.add("%,d entries".formatted(size), run(costs, benchmark, size));
            }
        }
        System.out.print(figures.table());
    }

    private double run(Class<?> costs, String benchmark, long size) throws RunnerException {
        var options = new OptionsBuilder().include("^" + costs.getName().replace(".", "\\.") + "\\." + benchmark + "$")
                .forks(extent.glance() ? 0 : 1).warmupIterations(extent.glance() ? 0 : 4)
                .measurementIterations(extent.glance() ? 1 : 3)
                .warmupTime(TimeValue.seconds(1)).measurementTime(TimeValue.milliseconds(extent.glance() ? 10 : 1000))
                .addProfiler(CpuTime.class).verbosity(VerboseMode.SILENT).jvmArgsAppend("-Xmx3g", "-XX:+UseSerialGC");
        if (size > 0) {
            options.param("size", String.valueOf(extent.glance() ? Math.min(size, 10_000) : size));
        }
        return cpu(new Runner(options.build()).runSingle());
    }

    private static double cpu(RunResult result) {
        return result.getSecondaryResults().get(CpuTime.LABEL).getScore();
    }

    /** What does not depend on the machine. */
    private static String counts(long size) {
        var tree = new GrownTree(size);
        var prover = new Prover(tree);
        var chance = new SplittableRandom(4);
        int proofs = 1000;
        int longest = 0;
        int longestConsistency = 0;
        for (int i = 0; i < proofs; i++) {
            longest = Math.max(longest, prover.inclusion(chance.nextLong(size), size).path().size());
        }
        var reads = tree.reads();
        for (int i = 0; i < proofs; i++) {
            longestConsistency = Math.max(longestConsistency,
                    prover.consistency(1 + chance.nextLong(size - 1), size).path().size());
        }
        return "%n%,d entries: inclusion reads %.2f tiles, at most %d hashes; consistency reads %.2f tiles, at most %d hashes%n"
                .formatted(size, (double) reads / proofs, longest, (double) (tree.reads() - reads) / proofs,
                        longestConsistency);
    }
}
