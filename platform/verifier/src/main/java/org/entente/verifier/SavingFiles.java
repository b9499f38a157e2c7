package org.entente.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A log being copied to a folder while it is read: the offline evidence, good or bad.
 */
record SavingFiles(LogFiles source, Path folder) implements LogFiles {
    private static final String IMMUTABLE = "tile/";

    @Override
    public Optional<byte[]> read(String path) {
        var bytes = source.read(path);
        bytes.ifPresent(content -> save(path, content));
        return bytes;
    }

    private void save(String path, byte[] content) {
        var file = folder.resolve(path);
        if (path.startsWith(IMMUTABLE) && Files.exists(file)) {
            // Overwriting would destroy what shows that the log changed.
            if (!Arrays.equals(GivenFiles.read(file, LARGEST), content)) {
                throw new NotChecked(file + " was saved with other content before. Save to another folder, and keep both.");
            }
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException unwritable) {
            throw new NotChecked(file + " cannot be written: " + unwritable.getMessage());
        }
    }
}
