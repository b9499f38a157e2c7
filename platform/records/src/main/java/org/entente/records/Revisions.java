package org.entente.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.ledger.Hash;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Lookback;
import org.entente.web.Page;
import org.entente.web.Visibility;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Histories. Who may ask for one is decided where the noun is: by finding the record as that caller. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, Revision.Key> {

    private final Cursors cursors;
    private final Lookback lookback;
    private final Periods periods;
    private final Vocabulary vocabulary;

    Revisions(Cursors cursors, Lookback lookback, Periods periods, Vocabulary vocabulary) {
        this.cursors = cursors;
        this.lookback = lookback;
        this.periods = periods;
        this.vocabulary = vocabulary;
    }

    /**
     * The history of one record, read along the primary key from where its page begins, so its cost does not grow with its
     * length. A revision that the caller might not have seen then is not shown now: what was drafted in secret stays so
     * when the draft is shared.
     */
    public Page<RevisionView> of(Caller caller, UUID record, HistoryRequest page) {
        var withEntries = page.withEntries();
        vocabulary.mustKnow(page);
        var newestFirst = LedgerOrder.of(page).newestFirst();
        var known = HistoryQuery.of(caller, record, page, periods, lookback);
        Long total = page.counts() ? count(known.text(), known.values()) : null;
        if (page.cursor != null) {
            known.and(newestFirst ? "rev < :last" : "rev > :last", "last",
                    Integer.valueOf(cursors.read(page.question(), page.cursor).id()));
        }
        var rows = find(known.text() + " order by rev" + (newestFirst ? " desc" : ""), known.values())
                .range(0, page.limit()).list();
        return cursors.page(page, rows, r -> new Cursors.Position("", r.rev.toString()), total)
                .map(r -> RevisionView.of(r, caller, withEntries));
    }

    /** Lets go of a revision that was written. */
    void letGo(UUID record, int rev) {
        var managed = getEntityManager().getReference(Revision.class, new Revision.Key(record, rev));
        getEntityManager().detach(managed);
    }

    Map<UUID, List<KnownRevision>> ofAll(Collection<UUID> records) {
        var known = new HashMap<UUID, List<KnownRevision>>();
        for (var revision : list("record in ?1 order by record, rev", records)) {
            known.computeIfAbsent(revision.record, r -> new ArrayList<>()).add(KnownRevision.of(revision));
        }
        return known;
    }

    /** The leaf hash of a revision; null for none. */
    byte[] leafHash(UUID record, int rev) {
        return rev == 0 ? null
                : getEntityManager().createQuery("select r.leafHash from Revision r where r.record = ?1 and r.rev = ?2",
                        byte[].class).setParameter(1, record).setParameter(2, rev).getSingleResult();
    }

    /** What was erased may have been any of the fields that the caller means to change. */
    Set<String> fieldsChangedSince(UUID record, Seen seen) {
        var fields = new TreeSet<String>();
        for (var revision : list("record = ?1 and rev > ?2", record, seen.revision())) {
            if (revision.change == null) {
                fields.addAll(seen.wanted());
            } else {
                revision.change.fieldNames().forEachRemaining(fields::add);
            }
        }
        return fields;
    }

    Map<UUID, Hash> newestLeaves(Collection<UUID> records) {
        var leaves = new HashMap<UUID, Hash>();
        getEntityManager().createQuery("""
                select r.record, r.leafHash from Revision r where r.record in :records
                and r.rev = (select max(n.rev) from Revision n where n.record = r.record)""", Object[].class)
                .setParameter("records", records).getResultStream()
                .forEach(row -> leaves.put((UUID) row[0], Hash.of((byte[]) row[1])));
        return leaves;
    }

    /** The fields that have changed since a revision; of one that was erased each may have. */
    List<MovedField> moved(Recorded present, int since, Set<String> fields, ObjectNode now) {
        var revision = findById(new Revision.Key(present.id(), since));
        if (!Visibility.OF_ALL_PARTIES.contains(revision.visibility)) {
            // What was drafted in secret stays so when the draft is shared: nobody refers to it before the other Parties.
            throw RecordProblem.REVISION_UNKNOWN.because(since);
        }
        var moved = fieldsChangedSince(present.id(), new Seen(since, fields));
        moved.retainAll(fields);
        var then = revision.state;
        return moved.stream().map(field -> new MovedField(present.kind(), present.id(), field,
                then == null ? null : then.get(field), now.get(field))).toList();
    }
}
