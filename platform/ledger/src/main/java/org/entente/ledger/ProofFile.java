package org.entente.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proof that one entry is in a log, as a file that is checked without a network (c2sp.org/tlog-proof, version 1).
 * {@code extra} is for whoever made the file, in base64; nothing vouches for it.
 */
public record ProofFile(Optional<String> extra, long index, List<Hash> path, SignedNote note) {

    private static final String VERSION = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";

    public ProofFile {
        path = List.copyOf(path);
        extra.ifPresent(text -> StrictText.base64(text, Finding.PROOF_MALFORMED));
    }

    public static ProofFile of(InclusionProof proof, SignedNote note) {
        return new ProofFile(Optional.empty(), proof.index(), proof.path(), note);
    }

    public static ProofFile parse(String file) {
        Finding.PROOF_MALFORMED.unless(file.startsWith(VERSION + "\n"), "Not a proof of version 1.");
        var withExtra = file.startsWith(VERSION + "\n" + EXTRA);
        var lines = ProofLines.parse(file, withExtra ? 3 : 2);
        var index = lines.number(withExtra ? 2 : 1, "index");
        Optional<String> extra = withExtra ? Optional.of(lines.header().get(1).substring(EXTRA.length()))
                : Optional.empty();
        return new ProofFile(extra, index, lines.path(), lines.note());
    }

    /** What the policy says of the checkpoint, once the entry's place under its root is proved. */
    public Acceptance verify(byte[] entry, Policy policy) {
        var acceptance = policy.accept(note);
        var checkpoint = acceptance.checkpoint();
        new InclusionProof(index, checkpoint.size(), path).verify(Hash.ofLeaf(entry), checkpoint.root());
        return acceptance;
    }

    /** The file's text. */
    public String text() {
        var header = new ArrayList<>(List.of(VERSION));
        extra.ifPresent(base64 -> header.add(EXTRA + base64));
        header.add("index " + index);
        return new ProofLines(header, path, note).text();
    }
}
