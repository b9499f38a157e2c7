package org.entente.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text and the signature lines under it (c2sp.org/signed-note). Parsing proves nothing: {@link #verify} does.
 */
public final class SignedNote {
    /** Limits that signed-note asks verifiers to have, far above what our logs and witnesses need. */
    static final int MOST_BYTES = 1_000_000;
    static final int MOST_SIGNATURES = 100;

    private final String text;
    private final List<NoteSignature> signatures;

    SignedNote(String text, List<NoteSignature> signatures) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    public static SignedNote parse(byte[] note) {
        Finding.NOTE_MALFORMED.unless(note.length <= MOST_BYTES, "Too large.");
        return parse(StrictText.utf8(note, Finding.NOTE_MALFORMED));
    }

    public static SignedNote parse(String note) {
        var length = StrictText.utf8(note, Finding.NOTE_MALFORMED).length;
        Finding.NOTE_MALFORMED.unless(length <= MOST_BYTES, "Too large.");
        var plain = note.chars().allMatch(character -> character >= ' ' || character == '\n');
        Finding.NOTE_MALFORMED.unless(plain, "Control characters.");
        var blank = note.lastIndexOf("\n\n");
        Finding.NOTE_MALFORMED.unless(blank >= 0, "No signatures.");
        return new SignedNote(note.substring(0, blank + 1), lines(note.substring(blank + 2)));
    }

    private static List<NoteSignature> lines(String block) {
        Finding.NOTE_MALFORMED.unless(block.endsWith("\n"), "The last line is cut off.");
        var lines = block.substring(0, block.length() - 1).split("\n", MOST_SIGNATURES + 1);
        Finding.NOTE_MALFORMED.unless(lines.length <= MOST_SIGNATURES, "Too many signatures.");
        var signatures = new ArrayList<NoteSignature>();
        for (var line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return signatures;
    }

    /**
     * The lines that known keys have signed. Unknown keys are ignored, even with a known name; one failing line of a
     * known key refuses the note, and so does the lack of any good one.
     */
    public List<NoteSignature> verify(Collection<VerifierKey> known) {
        var good = new ArrayList<NoteSignature>();
        for (var signature : signatures) {
            var named = known.stream().filter(key -> key.isNamedBy(signature)).toList();
            if (!named.isEmpty()) {
                var verified = named.stream().anyMatch(key -> key.verifies(text, signature));
                Finding.SIG_INVALID.unless(verified, signature.name());
                good.add(signature);
            }
        }
        Finding.SIG_NO_KNOWN_KEY.unless(!good.isEmpty(), signatures.size() + " signatures of others.");
        return good;
    }

    /** This note with another key's line under it: a second key in rotation, or a cosignature. */
    public SignedNote with(NoteSignature signature) {
        if (signatures.contains(signature)) {
            return this;
        }
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /**
     * This note with what a witness answered to add-checkpoint (c2sp.org/tlog-witness): lines of other keys than those
     * trusted are dropped, a bad line of a trusted one refuses the answer.
     */
    public SignedNote withCosignatures(String answer, Collection<VerifierKey> trusted) {
        var note = this;
        for (var good : new SignedNote(text, lines(answer)).verify(trusted)) {
            note = note.with(good);
        }
        return note;
    }

    /** The signed text with its final newline. */
    public String text() {
        return text;
    }

    public List<NoteSignature> signatures() {
        return signatures;
    }

    /** The note as it is stored and served, in UTF-8. */
    @Override
    public String toString() {
        return text + signatures.stream().map(line -> line + "\n").collect(Collectors.joining("", "\n", ""));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedNote note && toString().equals(note.toString());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
