package org.entente.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.entente.ledger.Growth;
import org.entente.ledger.Hash;
import org.entente.ledger.Tree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an entry costs that is appended, in a batch as the integrator makes them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AppendCost {

    private static final int BATCH = 256;

    @Param({ "1000", "1000000" })
    long size;

    private Tree tree;
    private List<Hash> leaves;

    @Setup
    public void grow() {
        var grown = new GrownTree(size);
        tree = grown.tree();
        leaves = grown.leaves(BATCH);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Growth append() {
        return tree.append(leaves);
    }
}
