package org.entente.records;

import org.entente.web.Lookback;
import org.hibernate.resource.jdbc.spi.StatementInspector;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/**
 * Marks the statements of requests that look back. A connection serves the past and the present in turn, and a prepared
 * statement whose tables were found along another search path is planned anew, which costs several times what running it does:
 * so the past has statements of its own.
 */
@PersistenceUnitExtension
class PastStatements implements StatementInspector {

    private static final long serialVersionUID = 1;

    private final transient Lookback lookback;

    PastStatements(Lookback lookback) {
        this.lookback = lookback;
    }

    @Override
    public String inspect(String sql) {
        if (!Arc.container().requestContext().isActive() || !lookback.isPast()) {
            return sql;
        }
        return sql + (lookback.effectiveAt() == null ? " /* as of then */" : " /* as effective then */");
    }
}
