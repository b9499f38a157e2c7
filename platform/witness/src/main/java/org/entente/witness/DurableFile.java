package org.entente.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Writing that a crash or a loss of power leaves whole: the old content or the new, never a part. */
final class DurableFile {
    private static final Set<OpenOption> REPLACING = Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private DurableFile() {
    }

    static void write(Path file, byte[] content) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        write(draft, content, REPLACING);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolderOf(file);
    }

    /** Refuses to touch a file that is there already. */
    static void create(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
        write(file, content, NEW, attributes);
        forceFolderOf(file);
    }

    private static void write(Path file, byte[] content, Set<OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        try (var channel = FileChannel.open(file, options, attributes)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** The name of a file is content of its folder, and is lost without this. */
    private static void forceFolderOf(Path file) throws IOException {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
