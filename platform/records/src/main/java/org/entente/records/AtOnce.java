package org.entente.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** For who changes very many records in one transaction: as of one instant, in the memory of one, to be undone as a whole. */
@ApplicationScoped
public class AtOnce {

    private final EntityManager entities;
    private final Revisions revisions;
    private final Receipt receipt;
    private final TransactionSynchronizationRegistry transaction;

    AtOnce(EntityManager entities, Revisions revisions, Receipt receipt, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.revisions = revisions;
        this.receipt = receipt;
        this.transaction = transaction;
    }

    /** One after the other, for those who name the same: waits until no other transaction has the turn; keeps it to the end. */
    @Transactional(TxType.MANDATORY)
    public void takeTurn(String name) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text", String.class)
                .setParameter("name", name).getSingleResult();
    }

    /**
     * From here on this transaction records as of the present instant, so that what it writes appears in the register at once:
     * only what it makes itself, or has held since before.
     */
    @Transactional(TxType.MANDATORY)
    public void begin() {
        entities.createNativeQuery("select set_config('entente.recorded_at', clock_timestamp()::text, true)", String.class)
                .getSingleResult();
    }

    /** Sends what was written and lets go of it, so that the cost of what follows does not grow with what went before. */
    @Transactional(TxType.MANDATORY)
    public void letGo() {
        entities.flush();
        entities.clear();
    }

    /** Ends this transaction without a trace, and without an error: nothing that it wrote was meant to last. */
    @Transactional(TxType.MANDATORY)
    public void undo() {
        receipt.forget();
        transaction.setRollbackOnly();
    }

    /** Every revision of each of the records, by record, in their order: to be held against what another register tells. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, List<KnownRevision>> known(Collection<UUID> records) {
        return records.isEmpty() ? Map.of() : revisions.ofAll(records);
    }
}
