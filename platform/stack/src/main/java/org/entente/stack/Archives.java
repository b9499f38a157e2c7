package org.entente.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks what Maven brought. */
final class Archives {

    private Archives() {
    }

    /** A zip whose one top folder becomes the target; whatever is under {@code bin} may be run. */
    static void unzip(Path zip, Path target) throws IOException {
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var inner = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var file = inside(target, inner);
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    copy(in, file, inner.startsWith("bin/") && inner.endsWith(".sh"));
                }
            }
        }
    }

    static void untarXz(InputStream archive, Path target) throws IOException {
        try (var in = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = inside(target, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    copy(in, file, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static void copy(InputStream in, Path file, boolean executable) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
        if (executable && !file.toFile().setExecutable(true, false)) {
            throw new IOException(file + " can't be made executable");
        }
    }

    private static Path inside(Path target, String name) throws IOException {
        var file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("an archive entry leaves its folder: " + name);
        }
        return file;
    }
}
