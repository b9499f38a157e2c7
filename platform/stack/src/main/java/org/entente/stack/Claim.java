package org.entente.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One stack per home: held while it runs, given back by the operating system even when the launcher is killed. */
final class Claim implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private Claim(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Empty when another process holds it. */
    static Optional<Claim> on(Path file) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new Claim(channel, lock));
        } catch (IOException failure) {
            throw new StackFailure("The file " + file + " can't be written.", failure);
        }
    }

    static Claim waitFor(Path file, Duration limit) {
        var turn = new AtomicReference<Claim>();
        if (!Pause.until(() -> {
            on(file).ifPresent(turn::set);
            return turn.get() != null;
        }, limit)) {
            throw new StackFailure("Another launcher has been unpacking in " + file.getParent()
                    + " for long: stop it, then start again.");
        }
        return turn.get();
    }

    void hold(Runnable action) {
        action.run();
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /** The launcher that holds the claim now. */
    static Optional<ProcessHandle> holder(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var own = on(file);
        if (own.isPresent()) {
            own.get().close();
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException released) {
            // The operating system gives it back when this process ends.
        }
    }
}
