package org.entente.stack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;

/** Passwords and keys of this installation: made at its first start, kept in a file that only its owner may read. */
final class Secrets {

    private static final int BYTES = 32;

    private final Path file;
    private final TreeMap<String, String> values;

    private Secrets(Path file, TreeMap<String, String> values) {
        this.file = file;
        this.values = values;
    }

    static Secrets in(Path file) {
        var values = new TreeMap<String, String>();
        if (Files.exists(file)) {
            var kept = new Properties();
            try {
                kept.load(new StringReader(Files.readString(file)));
            } catch (IOException unreadable) {
                throw new StackFailure("The secrets in " + file + " can't be read: start with --fresh to make new ones.",
                        unreadable);
            }
            kept.stringPropertyNames().forEach(name -> values.put(name, kept.getProperty(name)));
        }
        return new Secrets(file, values);
    }

    /** The secret of this name; made and kept when asked for the first time. */
    synchronized String get(String name) {
        return values.computeIfAbsent(name, unknown -> {
            var bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            var secret = Base64.getEncoder().encodeToString(bytes);
            keep(name, secret);
            return secret;
        });
    }

    private void keep(String name, String secret) {
        var text = new StringBuilder("# Made at the first start. Whoever has these has the data.\n");
        values.forEach((known, value) -> text.append(known).append('=').append(value).append('\n'));
        text.append(name).append('=').append(secret).append('\n');
        PrivateFiles.write(file, text.toString());
    }
}
