package org.entente.ledger;

import java.util.Arrays;

/**
 * A log's head: origin, size, root (c2sp.org/tlog-checkpoint). Exactly three lines: extension lines, which the format
 * allows, nobody could audit.
 */
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        Finding.CHECKPOINT_MALFORMED.unless(KeyName.valid(origin), "The origin is empty or has a space or a plus in it.");
        Finding.CHECKPOINT_MALFORMED.unless(size >= 0, "A negative size.");
        Finding.CHECKPOINT_MALFORMED.unless(size > 0 || root.equals(Hash.EMPTY_TREE), "Size 0 with a root of entries.");
    }

    public static Checkpoint of(Tree tree, String origin) {
        return new Checkpoint(origin, tree.size(), tree.root());
    }

    /** Reads a note's text. It proves nothing before the note is verified: see {@link Policy#accept}. */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        Finding.CHECKPOINT_MALFORMED.unless(lines.length == 4 && lines[3].isEmpty(), "Not three lines.");
        var size = StrictText.decimal(lines[1], Finding.CHECKPOINT_MALFORMED);
        return new Checkpoint(lines[0], size, StrictText.hash(lines[2], Finding.CHECKPOINT_MALFORMED));
    }

    /** The three signed lines. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** The note with one line of each key: two while keys rotate. */
    public SignedNote signedBy(SigningKey... keys) {
        return new SignedNote(text(), Arrays.stream(keys).map(key -> key.sign(this)).toList());
    }
}
