package org.entente.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.entente.ledger.ConsistencyProof;
import org.entente.ledger.InclusionProof;
import org.entente.ledger.Prover;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a proof costs that is made of tiles, of any entry and from any earlier size. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProofCost {

    @Param({ "1000", "10000", "1000000", "10000000" })
    long size;

    private final SplittableRandom chance = new SplittableRandom(4);
    private Prover prover;

    @Setup
    public void grow() {
        prover = new Prover(new GrownTree(size));
    }

    @Benchmark
    public InclusionProof inclusion() {
        return prover.inclusion(chance.nextLong(size), size);
    }

    @Benchmark
    public ConsistencyProof consistency() {
        return prover.consistency(1 + chance.nextLong(size - 1), size);
    }
}
