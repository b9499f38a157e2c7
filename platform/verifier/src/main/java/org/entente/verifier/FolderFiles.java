package org.entente.verifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A log that was saved or copied to a folder.
 */
record FolderFiles(Path folder) implements LogFiles {
    FolderFiles {
        if (!Files.isDirectory(folder)) {
            throw new NotChecked("There is no folder " + folder + ".");
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        var file = folder.resolve(path);
        return Files.exists(file) ? Optional.of(GivenFiles.read(file, LARGEST)) : Optional.empty();
    }
}
