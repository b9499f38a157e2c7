package org.entente.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
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

    /**
     * Each question is planned for the time that it asks about: a plan kept from one about yesterday walks a list in its order,
     * and would walk all of the register's history to find the five records of its first minute.
     */
    private static final String LOOK_BACK = """
            select set_config('search_path', ?, false), set_config('entente.size', ?, false),
                set_config('plan_cache_mode', 'force_custom_plan', false),
                set_config('entente.day', ?, false), set_config('entente.sees_all', ?, false),
                set_config('entente.sees_shared', ?, false), set_config('entente.sees_own', ?, false),
                set_config('entente.party', ?, false)""";
    private static final String RETURN = "set search_path to default; reset entente.size; reset entente.sees_all; reset plan_cache_mode";
    private static final List<String> THE_PRESENT = List.of();
    private static final List<String> NOBODY_KNOWS = List.of("");

    private final Lookback lookback;
    private final CurrentCaller caller;
    /**
     * Where each connection looks, by the driver's own, since the pool wraps them anew each time. It is turned when it is taken
     * and not when it is given back: the queries of one request find it turned, and one in the pool serves nobody.
     */
    private final Map<PGConnection, List<String>> looks = Collections.synchronizedMap(new WeakHashMap<>());

    PastConnections(Lookback lookback, CurrentCaller caller) {
        this.lookback = lookback;
        this.caller = caller;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var past = Arc.container().requestContext().isActive() && lookback.isPast();
        var wanted = past ? settings() : THE_PRESENT;
        try {
            var driver = connection.unwrap(PGConnection.class);
            if (wanted.equals(looks.getOrDefault(driver, THE_PRESENT))) {
                return;
            }
            // Should turning it fail, or the transaction that it was turned in, then whoever takes it next turns it again.
            looks.put(driver, NOBODY_KNOWS);
            turn(connection, wanted);
            if (connection.getAutoCommit()) {
                looks.put(driver, wanted);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a connection cannot be turned to the time that is asked about", e);
        }
    }

    private static void turn(Connection connection, List<String> wanted) throws SQLException {
        if (wanted.equals(THE_PRESENT)) {
            try (var statement = connection.createStatement()) {
                statement.execute(RETURN);
            }
            return;
        }
        try (var statement = connection.prepareStatement(LOOK_BACK)) {
            for (int i = 0; i < wanted.size(); i++) {
                statement.setString(i + 1, wanted.get(i));
            }
            statement.execute();
        }
    }

    private List<String> settings() {
        var who = caller.get();
        return List.of(schemas(), String.valueOf(lookback.size()),
                lookback.effectiveAt() == null ? "" : lookback.effectiveAt().toString(), flag(who.seesAll()),
                flag(who.seesShared() || who.seesAsParty()), flag(who.seesAsParty()), party(who));
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
