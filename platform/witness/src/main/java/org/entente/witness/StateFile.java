package org.entente.witness;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.VerifierKey;

/**
 * The state on disk, owned by one process. Beside it stands a lock file, which has a text in it once there was a state:
 * a state that has gone is not mistaken for one that has not begun.
 */
final class StateFile implements Closeable {
    private static final String BEGUN = "This witness has a state. Without it, it must not be started again.\n";

    private final Path path;
    private final FileChannel lockFile;
    private StateText state;

    private StateFile(Path path, FileChannel lockFile, StateText state) {
        this.path = path;
        this.lockFile = lockFile;
        this.state = state;
    }

    static StateFile open(Path given, VerifierKey witness) throws CannotStart {
        var path = given.toAbsolutePath();
        try {
            var lockFile = lock(path);
            try {
                return new StateFile(path, lockFile, begin(path, lockFile, witness));
            } catch (IOException | CannotStart without) {
                lockFile.close();
                throw without;
            }
        } catch (IOException unusable) {
            throw new CannotStart("The state file cannot be read and written: " + unusable + ".");
        }
    }

    private static FileChannel lock(Path path) throws IOException, CannotStart {
        var file = FileChannel.open(path.resolveSibling(path.getFileName() + ".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(file) == null) {
            file.close();
            throw new CannotStart("Another process uses the state file " + path + ": two must never cosign from one state.");
        }
        return file;
    }

    private static FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            return null;
        }
    }

    /** Writes what it has read: a folder that cannot be written shows now, not at the first checkpoint. */
    private static StateText begin(Path path, FileChannel lockFile, VerifierKey witness) throws IOException, CannotStart {
        var state = read(path, lockFile, witness);
        DurableFile.write(path, state.bytes());
        if (lockFile.size() == 0) {
            lockFile.write(ByteBuffer.wrap(BEGUN.getBytes(StandardCharsets.UTF_8)));
            lockFile.force(true);
        }
        return state;
    }

    private static StateText read(Path path, FileChannel lockFile, VerifierKey witness) throws IOException, CannotStart {
        if (Files.exists(path)) {
            return StateText.parse(Files.readAllBytes(path), witness);
        }
        if (lockFile.size() > 0) {
            throw new CannotStart("The state file " + path + " has gone, so it is not known what this witness has cosigned."
                    + " Never start it without or with an older state: retire this key and make a new one under another name.");
        }
        return new StateText(witness, Map.of());
    }

    Checkpoint last(String origin) {
        return state.last(origin);
    }

    /** Returns when the checkpoint would survive a loss of power; what fails is not remembered either. */
    void keep(Checkpoint checkpoint) throws IOException {
        var newer = state.with(checkpoint);
        DurableFile.write(path, newer.bytes());
        state = newer;
    }

    /** Lets another process have it. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
