package org.entente.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.web.Caller;
import org.entente.web.CurrentCaller;
import org.entente.web.Lookback;
import org.postgresql.PGConnection;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;

/**
 * Gives a request that looks back a connection on which every table is the view of its past (V0_8__past.sql). So the past is
 * asked by the very queries that ask the present, and no filter, sort or total can be forgotten.
 */
@ApplicationScoped
class PastConnections implements AgroalPoolInterceptor {

    private static final String LOOK_BACK = """
            select set_config('search_path', ?, false), set_config('entente.size', ?, false),
                set_config('entente.day', ?, false), set_config('entente.sees_all', ?, false),
                set_config('entente.sees_shared', ?, false), set_config('entente.sees_own', ?, false),
                set_config('entente.party', ?, false)""";
    /** Without its settings the schema {@code past} answers nobody. */
    private static final String RETURN = "set search_path to default; reset entente.size; reset entente.sees_all";

    private final Lookback lookback;
    private final CurrentCaller caller;
    /** The driver's own connections, since the pool wraps them anew each time. */
    private final Map<PGConnection, Boolean> inThePast = Collections.synchronizedMap(new WeakHashMap<>());

    PastConnections(Lookback lookback, CurrentCaller caller) {
        this.lookback = lookback;
        this.caller = caller;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!Arc.container().requestContext().isActive() || !lookback.isPast()) {
            return;
        }
        try (var statement = connection.prepareStatement(LOOK_BACK)) {
            inThePast.put(connection.unwrap(PGConnection.class), true);
            var who = caller.get();
            var at = 1;
            for (var value : new String[] { schemas(), String.valueOf(lookback.size()),
                    lookback.effectiveAt() == null ? "" : lookback.effectiveAt().toString(), flag(who.seesAll()),
                    flag(who.seesShared() || who.seesAsParty()), flag(who.seesAsParty()), party(who) }) {
                statement.setString(at++, value);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a connection cannot look back", e);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            if (inThePast.remove(connection.unwrap(PGConnection.class)) != null) {
                comeBack(connection);
            }
        } catch (SQLException e) {
            abandon(connection, e);
        }
    }

    private static void comeBack(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(RETURN);
        }
    }

    /** Nobody may write on, or read from, a connection that is left in the past. */
    private static void abandon(Connection connection, SQLException why) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            why.addSuppressed(e);
            throw new IllegalStateException("a connection cannot come back from the past", why);
        }
    }

    private String schemas() {
        return (lookback.effectiveAt() == null ? "past" : "past_effective") + ", public";
    }

    private static String party(Caller who) {
        return who.party() == null ? "" : who.party();
    }

    private static String flag(boolean holds) {
        return String.valueOf(holds);
    }
}
