package org.entente.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Changes that are made to see what they would do, and undone. */
@ApplicationScoped
public class Trials {

    private final EntityManager entities;
    private final AtOnce atOnce;
    private final TransactionSynchronizationRegistry transaction;

    Trials(EntityManager entities, AtOnce atOnce, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.atOnce = atOnce;
        this.transaction = transaction;
    }

    /** What this transaction changes, record by record. */
    static final class Notes {
        private final Map<UUID, TriedChange> changes = new LinkedHashMap<>();

        void add(Revision made) {
            changes.merge(made.record, TriedChange.of(made), TriedChange::then);
        }
    }

    /**
     * Makes the changes in a transaction of its own, so that every rule of the records judges them, and leaves no trace of
     * them.
     *
     * @return what each record would say, in the order of the changes
     * @throws org.entente.web.Refusal as the changes themselves would throw
     */
    @Transactional(TxType.REQUIRES_NEW)
    public List<TriedChange> of(Runnable changes) {
        var notes = new Notes();
        transaction.putResource(Notes.class, notes);
        changes.run();
        entities.flush();
        atOnce.undo();
        return notes.changes.values().stream().filter(change -> !change.fields().isEmpty()).toList();
    }
}
