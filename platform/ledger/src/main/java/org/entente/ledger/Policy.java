package org.entente.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which logs and witnesses somebody trusts, and how many of the witnesses must agree (c2sp.org/tlog-policy). It reaches
 * an auditor out of band; the copy that a log serves is a convenience.
 */
public final class Policy {
    private final List<Log> logs;
    private final List<Witness> witnesses;
    private final Quorum quorum;

    Policy(List<Log> logs, List<Witness> witnesses, Quorum quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = List.copyOf(witnesses);
        this.quorum = quorum;
    }

    /** Reads a policy file; refuses anything unclear as {@link Finding#POLICY_MALFORMED}. */
    public static Policy parse(byte[] file) {
        return new PolicyFile(file).policy();
    }

    /**
     * The checkpoint in a note, if a log listed here has signed it under its own origin and the quorum has cosigned it.
     * Every line of a key listed here must verify.
     */
    public Acceptance accept(SignedNote note) {
        var checkpoint = Checkpoint.parse(note.text());
        var keysOfOrigin = logKeys().stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
        Finding.ORIGIN_MISMATCH.unless(!keysOfOrigin.isEmpty(), checkpoint.origin());
        var known = Stream.concat(logKeys().stream(), witnessKeys().stream()).toList();
        var good = note.verify(known);
        var signers = keysOfOrigin.stream().filter(key -> good.stream().anyMatch(key::isNamedBy)).toList();
        Finding.SIG_NO_KNOWN_KEY.unless(!signers.isEmpty(), "Only others than " + checkpoint.origin() + ".");
        var cosignatures = cosignatures(good);
        var cosigners = cosignatures.stream().map(Cosignature::witness).collect(Collectors.toUnmodifiableSet());
        Finding.WITNESS_QUORUM.unless(quorum.met(cosigners), cosigners.size() + " of " + witnesses.size() + ".");
        return new Acceptance(checkpoint, signers, cosignatures);
    }

    private List<Cosignature> cosignatures(List<NoteSignature> good) {
        var cosignatures = new ArrayList<Cosignature>();
        for (var line : good) {
            witnessKeys().stream().filter(key -> key.isNamedBy(line))
                    .forEach(key -> cosignatures.add(Cosignature.of(key, line)));
        }
        return cosignatures;
    }

    public List<Log> logs() {
        return logs;
    }

    public List<Witness> witnesses() {
        return witnesses;
    }

    private List<VerifierKey> logKeys() {
        return logs.stream().map(Log::key).toList();
    }

    private List<VerifierKey> witnessKeys() {
        return witnesses.stream().map(Witness::key).toList();
    }

    /** A log line: the key, and where the log can be read, if said. */
    public record Log(VerifierKey key, Optional<String> url) {
    }

    /** A witness line: its name within the policy, its key, and where checkpoints can be submitted, if said. */
    public record Witness(String name, VerifierKey key, Optional<String> url) {
    }

    /** A witness, or a group of witnesses and groups. */
    @FunctionalInterface
    interface Quorum {
        Quorum NONE = cosigners -> true;

        boolean met(Set<VerifierKey> cosigners);

        static Quorum of(VerifierKey witness) {
            return cosigners -> cosigners.contains(witness);
        }

        static Quorum of(int threshold, List<Quorum> members) {
            return cosigners -> members.stream().filter(member -> member.met(cosigners)).count() >= threshold;
        }
    }
}
