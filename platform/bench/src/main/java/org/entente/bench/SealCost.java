package org.entente.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.entente.ledger.Commitment;
import org.entente.ledger.Disclosure;
import org.entente.ledger.RevisionContent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to seal one revision of a milestone, and to make its Disclosures anew for who may see them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SealCost {

    private final SampleMilestone milestone = new SampleMilestone(1);
    private final byte[] salts = new byte[RevisionContent.SALT_BYTES];
    private RevisionContent content;
    private List<byte[]> hashed;

    @Setup
    public void say() {
        content = milestone.content(2, milestone.content(1, null).commit(SampleMilestone.AT, salts).entry().leafHash());
        var sealed = content.commit(SampleMilestone.AT, salts);
        hashed = new java.util.ArrayList<>();
        sealed.disclosures().forEach(disclosure -> hashed.add(disclosure.text().getBytes(StandardCharsets.US_ASCII)));
        hashed.add(sealed.entry().bytes());
    }

    /** The reference: what SHA-256 alone takes for the same bytes, which no other program saves. */
    @Benchmark
    public void hashesAlone(Blackhole hole) throws NoSuchAlgorithmException {
        for (var bytes : hashed) {
            hole.consume(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
    }

    @Benchmark
    public Commitment seal() {
        return content.commit(SampleMilestone.AT, salts);
    }

    @Benchmark
    public List<Disclosure> disclose() {
        return content.disclosures(salts, field -> true);
    }
}
