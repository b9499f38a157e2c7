package org.entente.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder where one stack keeps what is its own.
 *
 * @param folder data, logs, secrets, and what is running
 * @param programs PostgreSQL and Keycloak, unpacked; stacks may share it
 */
record Home(Path folder, Path programs) {

    /** What is needed to unpack the programs and make the first databases, and later just to work. */
    private static final long FIRST_START_BYTES = 1_500_000_000L;
    private static final long BYTES = 200_000_000L;

    Home {
        folder = folder.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
    }

    static Home of(Path folder) {
        return new Home(folder, folder.resolve("programs"));
    }

    void prepare() {
        PrivateFiles.folder(folder);
        PrivateFiles.folder(folder.resolve("logs"));
        PrivateFiles.folder(programs);
        PrivateFiles.folder(data());
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            var needed = Files.exists(data().resolve("postgres")) ? BYTES : FIRST_START_BYTES;
            if (free < needed) {
                throw new StackFailure("The disk of " + folder + " is almost full (" + free / 1_000_000 + " MB free, "
                        + needed / 1_000_000 + " MB needed): make room, or set ENTENTE_HOME to a folder on another disk.");
            }
        } catch (IOException failure) {
            throw new StackFailure("The folder " + folder + " can't be used: set ENTENTE_HOME to another one.", failure);
        }
    }

    /** Data, the secrets that open it and the keys that vouch for it go together; the unpacked programs stay. */
    void wipe() {
        PrivateFiles.delete(data());
        PrivateFiles.delete(folder.resolve("logs"));
        PrivateFiles.delete(secrets());
        PrivateFiles.delete(ledger());
    }

    Path data() {
        return folder.resolve("data");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** The keys and policies of the logs and their witnesses. */
    Path ledger() {
        return folder.resolve("ledger");
    }

    Path roster() {
        return folder.resolve("running");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    /** An empty log; what the last run wrote is kept beside it. */
    Path freshLog(String name) {
        var log = log(name);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".before.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException failure) {
            throw new StackFailure("The log " + log + " can't be put aside.", failure);
        }
    }
}
