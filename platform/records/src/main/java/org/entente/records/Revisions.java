package org.entente.records;

import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Histories. Who may ask for one is decided where the noun is: by finding the record as that caller. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, Revision.Key> {

    private final Cursors cursors;

    Revisions(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * The history of one record, newest first; read backwards along the primary key, so its cost does not grow with its length.
     * A
     * revision that the caller might not have seen then is not shown now: what was drafted in secret stays so when the draft is
     * shared.
     */
    public Page<RevisionView> of(Caller caller, UUID record, HistoryRequest page) {
        var withEntries = page.withEntries();
        var sight = Sight.of(caller, "pen");
        var values = new HashMap<>(sight.values());
        values.put("record", record);
        Long total = page.counts() ? count("record = :record and " + sight.condition(), values) : null;
        values.put("before", page.cursor == null ? Integer.MAX_VALUE
                : Integer.parseInt(cursors.read(page.question(), page.cursor).id()));
        var rows = find("record = :record and rev < :before and " + sight.condition() + " order by rev desc", values)
                .range(0, page.limit()).list();
        var more = rows.size() > page.limit();
        var shown = more ? rows.subList(0, page.limit()) : rows;
        var next = more ? cursors.write(page.question(),
                new Cursors.Position("", String.valueOf(shown.get(shown.size() - 1).rev))) : null;
        return new Page<>(shown.stream().map(r -> RevisionView.of(r, caller, withEntries)).toList(), next, total);
    }

    /** The leaf hash of a revision; null for none. */
    byte[] leafHash(UUID record, int rev) {
        return rev == 0 ? null
                : getEntityManager().createQuery("select r.leafHash from Revision r where r.record = ?1 and r.rev = ?2",
                        byte[].class).setParameter(1, record).setParameter(2, rev).getSingleResult();
    }

    Set<String> fieldsChangedSince(UUID record, int rev) {
        var fields = new TreeSet<String>();
        list("record = ?1 and rev > ?2", record, rev).forEach(r -> r.change.fieldNames().forEachRemaining(fields::add));
        return fields;
    }
}
