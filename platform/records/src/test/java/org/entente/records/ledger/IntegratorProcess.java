package org.entente.records.ledger;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.entente.ledger.Policy;
import org.entente.ledger.SigningKey;

/**
 * A replica's share in the log as a process of its own, there to be killed: it orders and publishes without a pause. It ends by
 * itself only when the log is broken, or when nobody holds its standard input any more.
 */
final class IntegratorProcess {

    static final String ORIGIN = "ledger.example.org/crash";
    static final SigningKey KEY = SigningKey.ofSeed(ORIGIN, new byte[32]);
    static final int BROKEN = 3;
    static final String BEGUN = "begun";
    static final String PUBLISHED = "published";

    private static final Duration BREATH = Duration.ofMillis(5);
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMillis(150);

    private IntegratorProcess() {
    }

    @FunctionalInterface
    private interface Step {
        void go() throws SQLException, IOException;
    }

    /** @param arguments the database, the policy file, the kept checkpoint */
    public static void main(String[] arguments) throws IOException {
        var database = new LedgerDatabase(lasting(LogDatabase.source(arguments[0], "integrator")));
        var policy = Policy.parse(Files.readAllBytes(Path.of(arguments[1])));
        var kept = new KeptCheckpoint(Path.of(arguments[2]));
        var keys = new LogKeys(ORIGIN, java.util.List.of(KEY));
        var integrator = new Integrator(database, keys.publicKeys(), new Promises(kept, ORIGIN));
        repeat(() -> {
            var first = !integrator.begun();
            integrator.pass(false);
            if (first && integrator.begun()) {
                System.out.println(BEGUN);
            }
        }, BREATH);
        var publisher = new Publisher(database, keys, () -> policy, kept, Duration.ofMinutes(10));
        repeat(() -> {
            if (publisher.publish().published()) {
                System.out.println(PUBLISHED);
            }
        }, BETWEEN_CHECKPOINTS);
        while (System.in.read() >= 0) {
            continue;
        }
        Runtime.getRuntime().halt(0);
    }

    private static void repeat(Step step, Duration pause) {
        new Thread(() -> {
            while (true) {
                try {
                    step.go();
                } catch (LogBroken broken) {
                    System.out.println("BROKEN " + broken.getMessage());
                    Runtime.getRuntime().halt(BROKEN);
                } catch (SQLException | IOException again) {
                    System.out.println("again: " + again.getMessage());
                } catch (RuntimeException bug) {
                    bug.printStackTrace(System.out);
                    Runtime.getRuntime().halt(BROKEN);
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        }).start();
    }

    /** Connections that are given back when closed, and used again while they are good: a pool in twenty lines. */
    private static DataSource lasting(DataSource source) {
        Deque<Connection> idle = new ConcurrentLinkedDeque<>();
        return (DataSource) Proxy.newProxyInstance(IntegratorProcess.class.getClassLoader(),
                new Class<?>[] { DataSource.class },
                (proxy, method, arguments) -> {
                    var found = idle.poll();
                    return lent(found == null ? source.getConnection() : found, idle);
                });
    }

    private static Connection lent(Connection connection, Deque<Connection> idle) {
        return (Connection) Proxy.newProxyInstance(IntegratorProcess.class.getClassLoader(),
                new Class<?>[] { Connection.class },
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (!connection.isClosed()) {
                            idle.push(connection);
                        }
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
