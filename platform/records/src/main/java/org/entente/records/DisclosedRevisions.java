package org.entente.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.entente.web.Caller;
import org.entente.web.Shown;
import org.entente.web.Visibility;
import org.hibernate.Session;

/**
 * Revisions of all kinds of records with what their entries commit to, for evidence. A caller gets of each what it might see
 * then
 * and may see now: nothing of a draft that was shared later, and nothing of what was shared once and is withheld today.
 */
@ApplicationScoped
public class DisclosedRevisions {

    private static final String NEWEST = "r.rev = (select max(n.rev) from Revision n where n.record = r.record)";
    private static final String OF_ONE = "from Revision r where r.record = :record and r.rev <= :last and ";

    private final EntityManager entities;

    DisclosedRevisions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A record as its newest revision has it.
     *
     * @param last the number of that revision
     * @param visibility who may know of it today
     */
    public record Life(UUID record, String kind, int last, Visibility visibility) implements Shown {
    }

    /** What a caller may see of one revision; of one that it may not see, and of what is none, {@link #NOTHING}. */
    public record Disclosed(UUID record, Visibility visibility, List<String> disclosures) implements Shown {

        static final Disclosed NOTHING = new Disclosed(null, null, List.of());

        @Override
        public boolean toldOfThePast() {
            return true;
        }
    }

    /** How many revisions of a life the caller may see, and how many of those the log's first entries do not have. */
    public record Count(long revisions, long pending) {
    }

    /** The life of a record that the caller may see. */
    public Optional<Life> life(Caller caller, UUID record) {
        return entities
                .createQuery("select r.kind, r.rev, r.visibility, r.pen, r.parties from Revision r where r.record = :record"
                        + " order by r.rev desc", Object[].class)
                .setParameter("record", record).setMaxResults(1).getResultStream()
                .filter(row -> sees(caller, row, 2))
                .map(row -> new Life(record, (String) row[0], (Integer) row[1], (Visibility) row[2]))
                .findFirst();
    }

    public Count count(Caller caller, Life life, long size) {
        var sight = Sight.of(caller, "pen");
        var query = entities.createQuery("select count(*), sum(case when r.leafIndex < :size then 0 else 1 end) " + OF_ONE
                + sight.condition(), Object[].class).setParameter("record", life.record()).setParameter("last", life.last())
                .setParameter("size", size);
        sight.values().forEach(query::setParameter);
        var sums = query.getSingleResult();
        return new Count((Long) sums[0], sums[1] == null ? 0 : ((Number) sums[1]).longValue());
    }

    /** Some revisions of a life after one of them, oldest first, with entries and Disclosures. None of it stays in memory. */
    public List<RevisionView> after(Caller caller, Life life, int rev, int most) {
        var sight = Sight.of(caller, "pen");
        var query = entities.createQuery("select r " + OF_ONE + "r.rev > :rev and " + sight.condition() + " order by r.rev",
                Revision.class).setParameter("record", life.record()).setParameter("last", life.last()).setParameter("rev", rev)
                .setMaxResults(most);
        sight.values().forEach(query::setParameter);
        var views = query.getResultStream().map(revision -> RevisionView.of(revision, caller, true)).toList();
        entities.clear();
        return views;
    }

    /** Where a revision of a life stands in the log. */
    public record Place(int rev, long leafIndex) {
    }

    /** The places of some revisions of a life, among the log's first entries: those after one of them, in order. */
    public List<Place> placesAfter(Caller caller, Life life, int rev, long size, int most) {
        var sight = Sight.of(caller, "pen");
        var query = entities.createQuery("select r.rev, r.leafIndex " + OF_ONE + "r.rev > :rev and r.leafIndex < :size and "
                + sight.condition() + " order by r.rev", Object[].class).setParameter("record", life.record())
                .setParameter("last", life.last()).setParameter("rev", rev).setParameter("size", size).setMaxResults(most);
        sight.values().forEach(query::setParameter);
        return query.getResultStream().map(row -> new Place((Integer) row[0], (Long) row[1])).toList();
    }

    /**
     * The Disclosures of some revisions, a list for each: empty for what the caller may not see, as for what is no revision.
     *
     * @param keys null where a leaf is no revision
     */
    public List<Disclosed> of(Caller caller, List<Revision.Key> keys) {
        var known = keys.stream().filter(Objects::nonNull).toList();
        var found = new HashMap<Revision.Key, Revision>();
        entities.unwrap(Session.class).findMultiple(Revision.class, known).stream().filter(Objects::nonNull)
                .forEach(revision -> found.put(new Revision.Key(revision.record, revision.rev), revision));
        var seenNow = seenNow(caller, known);
        var disclosures = new ArrayList<Disclosed>();
        for (var key : keys) {
            var revision = key == null ? null : found.get(key);
            var shown = revision != null && seenNow.contains(revision.record)
                    && caller.sees(revision.visibility, revision.pen, revision.parties);
            disclosures.add(shown ? new Disclosed(revision.record, revision.visibility, Disclosures.shownTo(caller, revision))
                    : Disclosed.NOTHING);
        }
        return disclosures;
    }

    /** Those of the records that the caller may see as they are today. */
    private Set<UUID> seenNow(Caller caller, List<Revision.Key> keys) {
        var records = keys.stream().map(Revision.Key::record).distinct().toList();
        if (records.isEmpty()) {
            return Set.of();
        }
        var seen = new HashSet<UUID>();
        entities.createQuery("select r.record, r.visibility, r.pen, r.parties from Revision r where r.record in :records and "
                + NEWEST, Object[].class).setParameter("records", records).getResultStream()
                .filter(row -> sees(caller, row, 1)).forEach(row -> seen.add((UUID) row[0]));
        return seen;
    }

    private static boolean sees(Caller caller, Object[] row, int at) {
        @SuppressWarnings("unchecked")
        var parties = (List<String>) row[at + 2];
        return caller.sees((Visibility) row[at], (String) row[at + 1], parties);
    }
}
