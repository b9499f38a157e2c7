package org.entente.records;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;

import org.entente.web.Caller;

/**
 * Erases what a law asks to be erased (GDPR Art. 17 and the like), in records of every kind. The entries stay, and with them
 * every
 * proof; a revision {@code REDACTED} says what is gone and on whose authority.
 */
@ApplicationScoped
public class ErasureChanges {

    private final Records records;
    private final Erasures erasures;
    private final EntityManager entities;

    ErasureChanges(Records records, Erasures erasures, EntityManager entities) {
        this.records = records;
        this.erasures = erasures;
        this.entities = entities;
    }

    /**
     * @param ifMatch the record's tag, as for any change
     * @return the revision that tells of the erasure
     * @throws org.entente.web.Refusal 404 for a record that the caller may not see, 428 or 412 without a fresh tag, 409 for the
     *         state in force or what is erased already, 422 for what cannot be erased
     */
    public RevisionView erase(Caller caller, String ifMatch, EraseContent order) {
        var seen = records.seen(get(caller, order.record()), ifMatch, Set.of());
        var redacted = records.redact(() -> get(caller, order.record()), seen, caller.because(order.reason()),
                record -> erasures.of(order, record));
        return RevisionView.of(redacted, caller, true);
    }

    private Recorded get(Caller caller, UUID id) {
        return entities.getMetamodel().getEntities().stream().map(EntityType::getJavaType)
                .filter(Recorded.class::isAssignableFrom).map(kind -> (Recorded) entities.find(kind, id))
                .filter(Objects::nonNull).filter(r -> caller.sees(r.visibility(), r.party(), r.parties())).findFirst()
                .orElseThrow(() -> RecordProblem.RECORD_UNKNOWN.because(id));
    }
}
