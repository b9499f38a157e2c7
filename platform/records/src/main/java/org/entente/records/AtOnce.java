package org.entente.records;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Hibernate;

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
    public Instant begin() {
        return (Instant) entities.createNativeQuery(
                "select set_config('entente.recorded_at', clock_timestamp()::text, true)::timestamptz", Instant.class)
                .getSingleResult();
    }

    /**
     * How long ago that was. The ledger promises to show within a minute what was recorded: whoever takes longer must give up,
     * or its entries stand behind later ones as if they were back-dated.
     */
    @Transactional(TxType.MANDATORY)
    public Duration sinceBegun() {
        var millis = entities.createNativeQuery("""
                select (extract(epoch from clock_timestamp() - current_setting('entente.recorded_at')::timestamptz)
                    * 1000)::bigint
                """, Long.class).getSingleResult();
        return Duration.ofMillis((Long) millis);
    }

    /** Sends what was written and lets go of it, so that the cost of what follows does not grow with what went before. */
    @Transactional(TxType.MANDATORY)
    public void letGo() {
        entities.flush();
        entities.clear();
    }

    /** The same record, read again where it was let go of. */
    @Transactional(TxType.MANDATORY)
    public <R extends Recorded> R again(R record) {
        return entities.contains(record) ? record : entities.find(Hibernate.getClass(record), record.id());
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
