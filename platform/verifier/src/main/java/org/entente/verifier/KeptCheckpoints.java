package org.entente.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entente.ledger.CanonicalJson;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.Finding;
import org.entente.ledger.Policy;
import org.entente.ledger.Refusal;
import org.entente.ledger.SignedNote;

/**
 * The auditor's state file: checkpoints kept from earlier checks, one JSON object {@code {"note": "…"}} a line, of any number
 * of
 * logs. It is the auditor's own, so damage to it is no evidence against a log.
 */
final class KeptCheckpoints {
    private static final int LARGEST = 100_000_000;

    private final Path file;
    private final List<SignedNote> notes;

    private KeptCheckpoints(Path file, List<SignedNote> notes) {
        this.file = file;
        this.notes = notes;
    }

    static KeptCheckpoints none() {
        return new KeptCheckpoints(null, List.of());
    }

    /** A file that is not there yet is one without checkpoints: the first check makes it. */
    static KeptCheckpoints read(Path file) {
        var notes = new ArrayList<SignedNote>();
        if (Files.exists(file)) {
            var text = new String(GivenFiles.read(file, LARGEST), StandardCharsets.UTF_8);
            NotChecked.ifRefused("The state file " + file, () -> text.lines().map(KeptCheckpoints::note).toList())
                    .forEach(notes::add);
        }
        return new KeptCheckpoints(file, notes);
    }

    private static SignedNote note(String line) {
        if (CanonicalJson.read(line) instanceof Map<?, ?> members && members.keySet().equals(Set.of("note"))
                && members.get("note") instanceof String text) {
            var note = SignedNote.parse(text);
            Checkpoint.parse(note.text());
            return note;
        }
        throw new NotChecked("The state file has a line that is no kept checkpoint.");
    }

    private static Checkpoint checkpoint(SignedNote note) {
        return Checkpoint.parse(note.text());
    }

    boolean given() {
        return file != null;
    }

    /** The kept trees of one log. */
    List<Checkpoint> of(String origin) {
        return notes.stream().map(KeptCheckpoints::checkpoint).filter(checkpoint -> checkpoint.origin().equals(origin))
                .distinct().toList();
    }

    /** Kept heads whose cosignatures the policy still knows: their times say when the tree had which size. */
    List<Head> witnessed(String origin, Policy policy) {
        var heads = new ArrayList<Head>();
        for (var note : notes) {
            if (checkpoint(note).origin().equals(origin)) {
                try {
                    heads.add(new Head(note, policy.accept(note)));
                } catch (Refusal refusal) {
                    requireUndamaged(refusal);
                }
            }
        }
        return heads;
    }

    // Keys and witnesses come and go, so a kept note may have none that today's policy knows. A bad signature is something else.
    private void requireUndamaged(Refusal refusal) {
        if (refusal.finding() == Finding.SIG_INVALID) {
            throw new NotChecked("The state file " + file + " holds a checkpoint with a bad signature: it was damaged.");
        }
    }

    /** What needs no proof: a log that shrank, or that signed two trees of one size. */
    void compare(Head head) {
        for (var kept : of(head.origin())) {
            Breach.ROLLBACK.unless(head.size() >= kept.size(),
                    "It had " + kept.size() + " entries and now has " + head.size() + ".");
            requireSameTree(head, kept);
        }
    }

    static void requireSameTree(Head head, Checkpoint other) {
        Breach.EQUIVOCATION.unless(head.size() != other.size() || head.root().equals(other.root()),
                "Size " + head.size() + ": roots " + other.root().base64() + " and " + head.root().base64()
                        + ". Both notes together prove it to anybody.");
    }

    /** Keeps a head, once everything about it held. Of one tree the first and the last note are kept, for their times. */
    void keep(Head head) {
        if (file == null || head.size() == 0) {
            return;
        }
        var lines = new ArrayList<>(notes);
        var same = lines.stream().filter(note -> note.text().equals(head.note().text())).toList();
        if (same.size() > 1) {
            lines.removeAll(same.subList(1, same.size()));
        }
        if (!lines.contains(head.note())) {
            lines.add(head.note());
        }
        write(lines);
    }

    private void write(List<SignedNote> lines) {
        var text = new StringBuilder();
        lines.forEach(note -> text.append(CanonicalJson.write(Map.of("note", note.toString()))).append('\n'));
        try {
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "state", ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new NotChecked("The state file cannot be written: " + unwritable.getMessage());
        }
    }
}
