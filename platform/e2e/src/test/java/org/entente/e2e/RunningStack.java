package org.entente.e2e;

import java.nio.file.Path;

import org.entente.stack.Console;
import org.entente.stack.Settings;
import org.entente.stack.Stack;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the stack before the first journey and stops it after the last: it takes longer to start than all journeys together.
 */
final class RunningStack implements BeforeAllCallback {

    private static Stack stack;

    /** What the journeys of one run share; JUnit closes it at the end. */
    private record Shared(Stack running) implements AutoCloseable {
        @Override
        public void close() {
            running.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Shared.class, key -> start(),
                Shared.class);
    }

    private static Shared start() {
        stack = new Stack(Settings.beside(Path.of("target/stack").toAbsolutePath()).withSample(),
                new Console(System.out, false));
        try {
            stack.start();
        } catch (RuntimeException notStarted) {
            stack.close();
            throw notStarted;
        }
        return new Shared(stack);
    }

    static Stack stack() {
        return stack;
    }
}
