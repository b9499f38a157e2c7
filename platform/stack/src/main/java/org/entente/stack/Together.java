package org.entente.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** Tasks side by side. */
final class Together {

    private Together() {
    }

    /** Comes back when all are done or as soon as one fails; the rest are then interrupted. */
    static void run(List<Runnable> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            var starts = tasks.stream().map(task -> CompletableFuture.runAsync(task, threads)).toList();
            var failed = new CompletableFuture<Void>();
            starts.forEach(start -> start.exceptionally(failure -> {
                failed.completeExceptionally(failure);
                return null;
            }));
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new))).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof StackFailure cause ? cause : failure;
        } finally {
            threads.shutdownNow();
        }
    }
}
