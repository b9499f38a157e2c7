package org.entente.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.entente.web.Caller;
import org.entente.web.CommonProblem;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Violation;
import org.hibernate.jpa.HibernateHints;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * The records of one kind that a caller may see, narrowed by filters. Visibility is in the query itself, so that counts and
 * pages
 * cannot leak; there is no selection without a caller.
 */
public final class Selection<R extends Recorded> {

    private final Caller caller;
    private final PanacheRepositoryBase<R, UUID> repository;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private Selection(Caller caller, PanacheRepositoryBase<R, UUID> repository) {
        this.caller = caller;
        this.repository = repository;
    }

    public static <R extends Recorded> Selection<R> visibleTo(Caller caller, PanacheRepositoryBase<R, UUID> repository) {
        var selection = new Selection<>(caller, repository);
        var sight = Sight.of(caller, "party");
        selection.conditions.add(sight.condition());
        selection.values.putAll(sight.values());
        return selection;
    }

    /** Narrows to one value of a field; a null asks nothing. */
    public Selection<R> equal(String attribute, Object value) {
        return compare(attribute, "=", value);
    }

    /** Narrows to any of several values of a field; null or empty asks nothing. */
    public Selection<R> any(String attribute, Collection<?> wanted) {
        return wanted == null || wanted.isEmpty() ? this : condition(attribute + " in (:" + attribute + ")", attribute, wanted);
    }

    /** Narrows by an operator of HQL such as {@code <}; a null asks nothing. */
    public Selection<R> compare(String attribute, String operator, Object value) {
        var name = attribute + conditions.size();
        return value == null ? this : condition(attribute + " " + operator + " :" + name, name, value);
    }

    /** Narrows to records whose array holds the value; a null asks nothing. */
    public Selection<R> holds(String attribute, Object value) {
        return value == null ? this : condition("array_contains(" + attribute + ", :" + attribute + ")", attribute, value);
    }

    /** Narrows to records that have all of these words (V0_15__search.sql); a null asks nothing. */
    public Selection<R> says(String words) {
        return words == null ? this
                : condition("cast(sql('words @@ words_asked(?)', :words) as Boolean) = true", "words", words);
    }

    /** Narrows by a condition in HQL with one named parameter. */
    public Selection<R> condition(String hql, String name, Object value) {
        conditions.add("(" + hql + ")");
        values.put(name, value);
        return this;
    }

    /** Narrows by a condition in HQL that needs no value. */
    public Selection<R> where(String hql) {
        conditions.add("(" + hql + ")");
        return this;
    }

    /** A value that a condition names; a null is not named. */
    public Selection<R> value(String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** What this caller may see, as a condition of a question within: of the records that have the alias there. */
    public String sight(String alias) {
        return Sight.of(alias, caller).condition();
    }

    /** @throws org.entente.web.Refusal 404 where the caller asks for a time before the record began, which it then learns */
    public Optional<R> single() {
        var found = find(where()).singleResultOptional();
        if (found.isEmpty() && caller.looksBack()) {
            Beginnings.ofWhatIsThereNow(() -> repository.find(where(), values).singleResultOptional(), caller,
                    repository.getEntityManager());
        }
        return found;
    }

    /** The one record, its row locked until the transaction ends. */
    public Optional<R> single(LockModeType lock) {
        return repository.find(where(), values).withLock(lock).singleResultOptional();
    }

    /** All of them, in order of creation: for the parts of one record, whose number is bounded by a rule. */
    public List<R> all() {
        return find(where() + " order by id").list();
    }

    /** The same, their rows locked until the transaction ends. */
    public List<R> all(LockModeType lock) {
        return repository.find(where() + " order by id", values).withLock(lock).list();
    }

    /** One page, by keyset: what others write meanwhile neither repeats nor hides an older record. */
    public Page<R> page(PageRequest page, Cursors cursors, List<SortField<R>> sorts) {
        Long total = page.counts() ? repository.count(where(), values) : null;
        var field = fieldOf(page.sort, sorts);
        var descending = page.sort != null && page.sort.startsWith("-");
        if (page.cursor != null) {
            var from = cursors.read(page.question(), page.cursor);
            conditions.add("(%s, id) %s (:fromKey, :fromId)".formatted(field.attribute(), descending ? "<" : ">"));
            values.put("fromKey", field.parse().apply(from.key()));
            values.put("fromId", UUID.fromString(from.id()));
        }
        var direction = descending ? " desc" : "";
        var rows = find(where() + " order by " + field.attribute() + direction + ", id" + direction)
                .range(0, page.limit()).list();
        return cursors.page(page, rows, r -> new Cursors.Position(field.key().apply(r), r.id().toString()), total);
    }

    /**
     * Sums over the selection.
     *
     * @param select the select clause with its {@code from}
     * @param grouped the fields to group by
     */
    public List<Object[]> sums(String select, String grouped) {
        return rows(select + " where " + where() + " group by " + grouped);
    }

    /**
     * Some fields of all of them, in order of creation: where whole records would be too much.
     *
     * @param select the select clause with its {@code from}
     */
    public List<Object[]> fields(String select) {
        return rows(select + " where " + where() + " order by id");
    }

    private List<Object[]> rows(String hql) {
        var query = repository.getEntityManager().createQuery(hql, Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Of the past nothing is changed, so no copy is kept to compare with. */
    private PanacheQuery<R> find(String query) {
        var found = repository.find(query, values);
        return caller.looksBack() ? found.withHint(HibernateHints.HINT_READ_ONLY, true) : found;
    }

    private String where() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    private static <R extends Recorded> SortField<R> fieldOf(String sort, List<SortField<R>> sorts) {
        if (sort == null) {
            return sorts.isEmpty() ? SortField.byId() : sorts.get(0);
        }
        var name = sort.startsWith("-") ? sort.substring(1) : sort;
        if (name.equals("id")) {
            return SortField.byId();
        }
        return sorts.stream().filter(s -> s.name().equals(name)).findFirst()
                .orElseThrow(() -> CommonProblem.VALIDATION.because(1).at(Violation.inQuery("sort",
                        "must be one of id, " + String.join(", ", sorts.stream().map(SortField::name).toList()))));
    }
}
