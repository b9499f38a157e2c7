package org.entente.roadmaps.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.Startup;

/** Where bodies wait: a folder for this process's eyes. What a process that crashed has left goes at the next start. */
@Singleton
@Startup
class SpoolFolder {

    private static final Logger LOG = Logger.getLogger(SpoolFolder.class);
    private static final String NAME = "entente-imports-";

    private final Path parent;
    private Path folder;

    @Inject
    SpoolFolder() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    SpoolFolder(Path parent) {
        this.parent = parent;
        left().forEach(SpoolFolder::remove);
    }

    synchronized Path newFile() {
        try {
            // Who tidies up temporary files may have taken it.
            if (folder == null || !Files.isDirectory(folder)) {
                folder = Files.createTempDirectory(parent, NAME + ProcessHandle.current().pid() + "-");
            }
            return Files.createTempFile(folder, "import", ".ndjson");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> left() {
        try (var all = Files.list(parent)) {
            return all.filter(SpoolFolder::isLeft).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with this process's number is of one before it: containers number theirs alike. */
    private static boolean isLeft(Path path) {
        var name = path.getFileName().toString();
        if (!name.matches(NAME + "[0-9]{1,18}-[0-9]+")) {
            return false;
        }
        var pid = Long.parseLong(name.substring(NAME.length(), name.lastIndexOf('-')));
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    private static void remove(Path left) {
        try (var files = Files.list(left)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(left);
        } catch (IOException e) {
            LOG.infof("%s of another process stays: %s", left, e.getMessage());
        }
    }
}
