package org.entente.records.export;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Reads one page in a transaction of its own: while the client takes its time with the page, no connection is held, and what
 * was loaded for it is let go.
 */
@ApplicationScoped
class ShortRead {

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    <T> T of(Supplier<T> read) {
        return read.get();
    }
}
