package org.entente.records;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.entente.ledger.Hash;
import org.entente.ledger.RevisionContent;
import org.entente.web.Act;
import org.entente.web.CommonProblem;
import org.entente.web.IfMatch;
import org.entente.web.Refusal;
import org.hibernate.Hibernate;
import org.hibernate.exception.ConstraintViolationException;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The one door through which a record is made or changed: the change and exactly one revision, in one transaction. What changes
 * nothing writes nothing.
 */
@ApplicationScoped
public class Records {

    private final EntityManager entities;
    private final Snapshots snapshots;
    private final Revisions revisions;
    private final Receipt receipt;
    private final Vocabulary vocabulary;
    private final TransactionSynchronizationRegistry transaction;
    private final SecureRandom chance = new SecureRandom();

    Records(EntityManager entities, Snapshots snapshots, Revisions revisions, Receipt receipt,
            Vocabulary vocabulary, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.snapshots = snapshots;
        this.revisions = revisions;
        this.receipt = receipt;
        this.vocabulary = vocabulary;
        this.transaction = transaction;
    }

    /**
     * Saves a new record as its revision 1.
     *
     * @throws Refusal 409 where a unique code is taken
     */
    @Transactional
    public <R extends Recorded> R create(R record, Act act) {
        return save(record, act);
    }

    /** The same, where what the record stands on must be held inside the transaction. */
    @Transactional
    public <R extends Recorded> R createWithin(Supplier<R> draft, Act act) {
        return save(draft.get(), act);
    }

    private <R extends Recorded> R save(R record, Act act) {
        // Before it is saved: what changes between that and the flush would be a revision more.
        record.cameFrom(act.origin());
        entities.persist(record);
        write(record, act, JsonNodeFactory.instance.objectNode());
        return record;
    }

    /**
     * Judges the caller's precondition against the record as it was just read, before anything else is asked.
     *
     * @param ifMatch as sent
     * @param wanted the fields that the caller means to change, for the merge information of a 412
     * @throws Refusal 428 without a precondition, 412 when the record has moved on
     */
    public Seen seen(Recorded present, String ifMatch, Set<String> wanted) {
        var condition = IfMatch.of(ifMatch);
        var seen = new Seen(present.revision(), wanted);
        if (!condition.matches(present.revision())) {
            throw stale(present, new Seen(condition.seen(), wanted));
        }
        return seen;
    }

    /** The leaf hashes of the records' newest revisions, by record: as written so far in this transaction, too. */
    public Map<UUID, Hash> leaves(Collection<? extends Recorded> present) {
        return revisions.newestLeaves(present.stream().map(Recorded::id).toList());
    }

    /**
     * Which of the fields a record has changed since one of its revisions.
     *
     * @throws Refusal 422 where it has no such revision yet, or it was hidden from some of the Parties
     */
    public List<MovedField> moved(Recorded present, int since, Set<String> fields) {
        if (since > present.revision()) {
            throw RecordProblem.REVISION_UNKNOWN.because(since);
        }
        return since == present.revision() ? List.of()
                : revisions.moved(present, since, fields, snapshots.of(present));
    }

    /**
     * Changes a record from the revision that the caller's wish was made against, and from no other: with {@code If-Match: *}
     * too,
     * since the wish was merged into what that revision says.
     *
     * @param find finds it inside the transaction, as the caller
     * @throws Refusal 412 when the record has moved on meanwhile
     */
    @Transactional
    public <R extends Recorded> R change(Supplier<R> find, Seen seen, Act act, Consumer<R> change) {
        return apply(held(find, seen), act, change);
    }

    /**
     * Erases content of earlier revisions: the record stays as it is, and its next revision says what is gone. The database
     * erases
     * what that revision names, in the same statement and nothing else (V0_6__redaction.sql).
     *
     * @param redactions says of the record, its row locked, what is to go
     */
    @Transactional
    Revision redact(Supplier<Recorded> find, Seen seen, Act act, Function<Recorded, ArrayNode> redactions) {
        var record = held(find, seen);
        var redacts = redactions.apply(record);
        advance(record);
        var revision = Revision.of(record, "REDACTED", act, JsonNodeFactory.instance.objectNode(), snapshots.of(record));
        revision.redacts = redacts;
        log(revision);
        entities.flush();
        return revision;
    }

    /** A new revision of a record in which nothing else changes. */
    private void advance(Recorded record) {
        var name = entities.getMetamodel().entity(Hibernate.getClass(record)).getName();
        entities.createQuery(
                "update versioned " + name + " r set r.recordedAt = function(clock_timestamp as Instant) where r = :r")
                .setParameter("r", record).executeUpdate();
        entities.refresh(record);
    }

    private <R extends Recorded> R held(Supplier<R> find, Seen seen) {
        var record = find.get();
        // Writers of one record queue here, so that each who comes late learns what the one before has changed.
        entities.refresh(record, LockModeType.PESSIMISTIC_WRITE);
        if (record.revision() != seen.revision()) {
            throw stale(record, seen);
        }
        return record;
    }

    /** Changes a record that no caller's precondition guards: by rule, or as part of another's change. */
    @Transactional
    public <R extends Recorded> R change(R record, Act act, Consumer<R> change) {
        return apply(record, act, change);
    }

    /**
     * Changes many records alike, in the memory of one: each is let go of when it is written, so that the cost of one does not
     * grow with their number. Whoever holds them finds them again.
     *
     * @param present their rows locked
     */
    @Transactional
    public <R extends Recorded> void changeEach(List<R> present, Act act, Consumer<R> change) {
        entities.flush();
        present.forEach(entities::detach);
        for (var one : present) {
            @SuppressWarnings("unchecked")
            var again = (R) entities.find(Hibernate.getClass(one), one.id());
            apply(again, act, change);
            entities.flush();
            entities.detach(again);
            revisions.letGo(again.id(), again.revision());
        }
    }

    private <R extends Recorded> R apply(R record, Act act, Consumer<R> change) {
        var before = snapshots.of(record);
        change.accept(record);
        write(record, act, before);
        return record;
    }

    private void write(Recorded record, Act act, ObjectNode before) {
        var after = snapshots.of(record);
        var difference = Snapshots.difference(before, after);
        if (difference.isEmpty()) {
            return;
        }
        var action = before.isEmpty() ? "CREATED" : record.action(fieldsOf(difference));
        vocabulary.mustName(record.kind(), action);
        // Only with a change: a request that changes nothing does not make an origin forgotten.
        if (record.cameFrom(act.origin())) {
            after = snapshots.of(record);
            difference = Snapshots.difference(before, after);
        }
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw taken(record, e);
        }
        // After the flush: it gives the revision its number and its time.
        log(Revision.of(record, action, act, difference, after));
    }

    private void log(Revision revision) {
        var salts = new byte[RevisionContent.SALT_BYTES];
        chance.nextBytes(salts);
        // The record's row is locked, so nobody adds a revision between the one before and this.
        entities.persist(revision.sealed(before(revision), salts));
        transaction.putResource(Made.class, new Made(revision.record, revision.rev, Hash.ofLeaf(revision.entry)));
        receipt.add(revision);
        if (transaction.getResource(Trials.Notes.class) instanceof Trials.Notes notes) {
            notes.add(revision);
        }
    }

    /** The last revision that this transaction has made. */
    private record Made(UUID record, int rev, Hash leaf) {
    }

    /** The leaf hash of the revision before: who replays a past has just made it. */
    private byte[] before(Revision revision) {
        return transaction.getResource(Made.class) instanceof Made made && made.record().equals(revision.record)
                && made.rev() == revision.rev - 1 ? made.leaf().bytes() : revisions.leafHash(revision.record, revision.rev - 1);
    }

    private static Set<String> fieldsOf(ObjectNode difference) {
        var names = new TreeSet<String>();
        difference.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Refusal stale(Recorded record, Seen seen) {
        var moved = revisions.fieldsChangedSince(record.id(), seen);
        var conflicts = new TreeSet<>(seen.wanted());
        conflicts.retainAll(moved);
        var mergeable = new TreeSet<>(seen.wanted());
        mergeable.removeAll(moved);
        return CommonProblem.PRECONDITION_FAILED.because(record.revision()).with("conflicts", conflicts)
                .with("mergeable", mergeable).with("changedSince", moved);
    }

    /**
     * The constraints of our schema are named {@code
     *
    <table>
     * _<field>_unique}.
     */
    private static RuntimeException taken(Recorded record, ConstraintViolationException e) {
        var name = e.getConstraintName();
        if (name == null || !name.endsWith("_unique")) {
            return e;
        }
        var parts = name.split("_");
        return CommonProblem.ALREADY_EXISTS.because(record.kind(), parts[parts.length - 2]);
    }
}
