package org.entente.records.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.entente.ledger.Refusal;
import org.entente.ledger.SignedNote;

/**
 * The last checkpoint that this replica published, in a file outside the database: a database put back to an older state cannot
 * put this back with it.
 */
record KeptCheckpoint(Path file) {

    /** Nothing where nothing was published yet. What cannot be read is not nothing: it fails. */
    Optional<SignedNote> read() {
        try {
            return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException | Refusal unreadable) {
            throw new LogBroken("The kept checkpoint " + file + " cannot be read, so nobody knows what was published.",
                    unreadable);
        }
    }

    /** Durable when this returns, and never half written. */
    void keep(SignedNote note) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var whole = folder.resolve(file.getFileName() + ".new");
        try (var channel = FileChannel.open(whole, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(note.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // The rename too is only durable with its folder.
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
