package org.entente.witness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.Hash;
import org.entente.ledger.Refusal;
import org.entente.ledger.VerifierKey;

/**
 * The last cosigned checkpoint of each log, as text: whose state it is, three lines a log, and a sum over all of it, so
 * that a cut or changed file is not taken for a smaller state.
 */
record StateText(VerifierKey witness, Map<String, Checkpoint> last) {
    private static final String FORMAT = "org.entente.witness.v1";
    private static final int HEADER = 2;
    private static final int A_LOG = 3;

    StateText {
        last = Map.copyOf(last);
    }

    /** The last one cosigned; the empty tree where none was. */
    Checkpoint last(String origin) {
        return last.getOrDefault(origin, new Checkpoint(origin, 0, Hash.EMPTY_TREE));
    }

    StateText with(Checkpoint checkpoint) {
        var newer = new TreeMap<>(last);
        newer.put(checkpoint.origin(), checkpoint);
        return new StateText(witness, newer);
    }

    byte[] bytes() {
        var text = new StringBuilder(FORMAT).append('\n').append(witness).append('\n');
        new TreeMap<>(last).values().forEach(checkpoint -> text.append(checkpoint.text()));
        return text.append(sum(text.toString())).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads only what {@link #bytes} writes, to the byte. */
    static StateText parse(byte[] file, VerifierKey witness) throws CannotStart {
        var lines = new String(file, StandardCharsets.UTF_8).split("\n", -1);
        var logs = lines.length - HEADER - 2;
        if (logs < 0 || logs % A_LOG != 0) {
            throw damaged();
        }
        var owner = key(lines[1]);
        var last = new TreeMap<String, Checkpoint>();
        for (int i = HEADER; i < HEADER + logs; i += A_LOG) {
            var checkpoint = checkpoint(lines[i] + "\n" + lines[i + 1] + "\n" + lines[i + 2] + "\n");
            last.put(checkpoint.origin(), checkpoint);
        }
        var state = new StateText(owner, last);
        if (!Arrays.equals(state.bytes(), file)) {
            throw damaged();
        }
        if (!owner.equals(witness)) {
            throw new CannotStart("The state file belongs to the witness " + owner + ", not to " + witness
                    + ". Give each witness a state file of its own.");
        }
        return state;
    }

    private static VerifierKey key(String line) throws CannotStart {
        try {
            return VerifierKey.parse(line);
        } catch (Refusal malformed) {
            throw damaged();
        }
    }

    private static Checkpoint checkpoint(String text) throws CannotStart {
        try {
            return Checkpoint.parse(text);
        } catch (Refusal malformed) {
            throw damaged();
        }
    }

    private static CannotStart damaged() {
        return new CannotStart("The state file is damaged, so it is not known what this witness has cosigned. Never start"
                + " it without or with an older state: retire this key and make a new one under another name.");
    }

    private static String sum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
