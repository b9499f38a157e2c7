package org.entente.testkit.visibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.entente.testkit.Contract;
import org.entente.testkit.Instants;
import org.entente.web.Operations;
import org.entente.web.Role;

/**
 * Walks every operation of a service as everybody, while records of every visibility come to be, are shown and are hidden. What
 * somebody may not see changes no byte of what he is answered, stands in no answer in whatever form, and cannot be told from
 * what
 * has never been; what he may see is there.
 */
public final class VisibilityWalk {

    private static final Onlooker EVERYTHING = new Onlooker(Role.AUDITOR, null);

    private final VisibilityTable table;
    private final Map<String, Supplier<List<String>>> values = new HashMap<>();
    private final List<Exhibit> exhibits = new ArrayList<>();
    private final List<String> instants = new ArrayList<>();
    private final Findings findings = new Findings(exhibits);
    private final Questions questions;
    private final Door door;
    private final Probes probes;
    private Standing standing;
    private final Map<Exhibit, String> tags = new HashMap<>();

    /** @param statements counts the statements that the service has sent to its database so far */
    public VisibilityWalk(Operations operations, VisibilityTable table, LongSupplier statements) {
        table.mustCover(Contract.committed().operations());
        this.table = table;
        questions = new Questions(operations, name -> values.getOrDefault(name, List::of).get());
        door = new Door(statements);
        probes = new Probes(questions, door, findings);
    }

    /** What stands for a variable of a path or a query that no record fills. */
    public VisibilityWalk value(String variable, Supplier<List<String>> all) {
        values.put(variable, all);
        return this;
    }

    /** Takes in a record that was made. */
    public Exhibit show(Exhibit exhibit) {
        exhibits.add(exhibit);
        return exhibit;
    }

    /** Remembers this instant: the past is asked about it too. */
    public void instant() {
        instants.add(Instants.betweenRequests());
    }

    /**
     * Lets something happen and asks everything again.
     *
     * @param seenBy for whom it is; for nobody else it changes a byte
     */
    public void step(String what, Audience seenBy, Runnable act) {
        act.run();
        instant();
        untilTheLedgerHasIt();
        if (standing == null) {
            standing = new Standing(table, questions, door, findings, List.copyOf(exhibits));
        }
        standing.ask(what, seenBy, lastInstant());
    }

    /**
     * A question about an instant waits for the ledger's order: what lists only what has its place there, lists all of it then.
     */
    private void untilTheLedgerHasIt() {
        var list = table.rows(Row.Way.LIST).filter(row -> row.named().isEmpty()).findFirst().orElseThrow();
        questions.plain(list, Map.of(), "")
                .forEach(plain -> questions.ofOtherTimes(list, plain, List.of(lastInstant()))
                        .forEach(question -> door.ask(EVERYTHING, question)));
    }

    private String lastInstant() {
        return instants.get(instants.size() - 1);
    }

    /** Asks for all that was made, by its name, of every instant and in every form; then tries every door to what is hidden. */
    public void end() {
        instant();
        for (var onlooker : Onlooker.all()) {
            table.rows(Row.Way.READS, Row.Way.PUBLIC).filter(row -> questions.mayAsk(onlooker, row))
                    .forEach(row -> questions.of(row, exhibits).forEach(question -> inAllForms(onlooker, row, question)));
            table.rows(Row.Way.LIST).filter(row -> questions.mayAsk(onlooker, row)).forEach(row -> list(onlooker, row));
            table.rows(Row.Way.RECORD).filter(row -> questions.mayAsk(onlooker, row)).forEach(row -> records(onlooker, row));
        }
        whatIsPublicIsTheSameForAll();
        for (var onlooker : Onlooker.all()) {
            table.rows(Row.Way.RECORD, Row.Way.LIST, Row.Way.WRITE, Row.Way.REFERENCE)
                    .filter(row -> !row.named().isEmpty() && questions.mayAsk(onlooker, row))
                    .forEach(row -> hidden(onlooker, row));
        }
        findings.report();
    }

    private Set<String> inAllForms(Onlooker onlooker, Row row, Question plain) {
        var answer = door.ask(onlooker, plain);
        findings.search(onlooker, plain, answer, Set.of());
        if (onlooker.isThorough()) {
            askAll(onlooker, questions.inOtherForms(row, plain));
        }
        return answer.traces();
    }

    private void askAll(Onlooker onlooker, List<Question> all) {
        all.forEach(question -> findings.search(onlooker, question, door.ask(onlooker, question), Set.of()));
    }

    private void list(Onlooker onlooker, Row row) {
        var told = new HashSet<String>();
        if (row.named().isEmpty()) {
            // What a filter leaves of it is asked about now; all of it, about every instant.
            var times = onlooker.isThorough() && !row.lists().isEmpty() ? instants : List.of(lastInstant());
            for (var plain : questions.plain(row, Map.of(), "")) {
                told.addAll(atAllTimes(onlooker, row, plain, times));
                told.addAll(onFurtherPages(onlooker, row, plain));
            }
        } else {
            seenBy(onlooker, row).forEach(e -> told.addAll(ofOne(onlooker, row, e)));
        }
        exhibits.stream().filter(e -> row.lists().contains(e.kind()) && e.isFor(onlooker) && !told.contains(e.id()))
                .forEach(e -> findings.add(row.operation(), onlooker + " is not told of a " + e + " by " + row.operation()));
    }

    /** Of a list in which something must be, all is read. */
    private Set<String> onFurtherPages(Onlooker onlooker, Row row, Question plain) {
        var told = new HashSet<String>();
        var page = row.lists().isEmpty() ? "" : door.ask(onlooker, plain).next();
        while (!page.isEmpty()) {
            var question = plain.asking("cursor", page);
            var answer = door.ask(onlooker, question);
            findings.search(onlooker, question, answer, Set.of());
            told.addAll(answer.traces());
            page = answer.next();
        }
        return told;
    }

    private Set<String> atAllTimes(Onlooker onlooker, Row row, Question plain, List<String> times) {
        var told = inAllForms(onlooker, row, plain);
        askAll(onlooker, questions.ofOtherTimes(row, plain, times));
        return told;
    }

    private Set<String> ofOne(Onlooker onlooker, Row row, Exhibit exhibit) {
        var told = new HashSet<String>();
        for (var plain : questions.plain(row, exhibit.path(), exhibit.id())) {
            told.addAll(onlooker.isThorough() ? atAllTimes(onlooker, row, plain, List.of(oneOfThem(exhibit)))
                    : inAllForms(onlooker, row, plain));
        }
        return told;
    }

    private Stream<Exhibit> seenBy(Onlooker onlooker, Row row) {
        return exhibits.stream().filter(e -> e.kind().equals(row.named()) && e.isFor(onlooker));
    }

    private void records(Onlooker onlooker, Row row) {
        if (questions.isHeavy(row) && !onlooker.isThorough()) {
            return;
        }
        var fates = new HashSet<String>();
        seenBy(onlooker, row).filter(e -> onlooker.isThorough() || fates.add(e.fate())).forEach(e -> {
            var told = ofOne(onlooker, row, e);
            if (e.shownTo(onlooker).stream().noneMatch(told::contains)) {
                findings.add(row.operation(), onlooker + " is not shown a " + e + " by " + row.operation());
            }
        });
    }

    private void whatIsPublicIsTheSameForAll() {
        table.rows(Row.Way.PUBLIC).forEach(row -> questions.of(row, exhibits).forEach(question -> {
            var answers = new HashSet<String>();
            for (var onlooker : Onlooker.all()) {
                answers.add(door.ask(onlooker, question).comparable(Set.of()));
            }
            if (answers.size() > 1) {
                findings.add(row.operation(), question + " is not the same for everybody");
            }
        }));
    }

    /** Another one for each record, so that all instants are asked about in the end. */
    private String oneOfThem(Exhibit exhibit) {
        return instants.get(exhibits.indexOf(exhibit) % instants.size());
    }

    /** The tag that a change of it would need; what has none is told by no tag either. */
    private String tagOf(Exhibit exhibit) {
        return tags.computeIfAbsent(exhibit, e -> table.rows(Row.Way.RECORD).filter(row -> row.named().equals(e.kind()))
                .flatMap(row -> questions.plain(row, e.path(), e.id()).stream())
                .flatMap(question -> door.ask(EVERYTHING, question).headers().getOrDefault("etag", List.of()).stream())
                .findFirst().orElse("\"1\""));
    }

    private void hidden(Onlooker onlooker, Row row) {
        var fates = new HashSet<String>();
        exhibits.stream().filter(e -> e.kind().equals(row.named()) && !e.isFor(onlooker) && fates.add(e.fate())).forEach(e -> {
            var at = row.way() == Row.Way.REFERENCE ? placeFor(onlooker, row, e) : null;
            if (row.way() == Row.Way.REFERENCE && at == null && !row.within().isEmpty()) {
                return;
            }
            probes.probe(onlooker, row, e, at, fates.size() == 1 && onlooker.isThorough() ? oneOfThem(e) : null, tagOf(e));
        });
    }

    /** Where a reference is sent to: what the hidden record is a part of, or a record of the onlooker's own. */
    private Exhibit placeFor(Onlooker onlooker, Row row, Exhibit hidden) {
        var holder = hidden.holder();
        if (holder != null && holder.kind().equals(row.within()) && holder.isFor(onlooker)) {
            return holder;
        }
        return exhibits.stream().filter(e -> e.kind().equals(row.within()) && e.isFor(onlooker)
                && (e.pen() == null || e.pen().equals(onlooker.party()))).findFirst().orElse(null);
    }
}
