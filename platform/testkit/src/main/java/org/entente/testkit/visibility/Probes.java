package org.entente.testkit.visibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks for what the onlooker may not see, and for what has never been: in every way, right or wrong, that a request can be
 * made.
 * The two answers are the same, and cost the same.
 */
final class Probes {

    private static final int UNKNOWN = 404;
    private static final String STALE = "\"stale\"";

    private final Questions questions;
    private final Door door;
    private final Findings findings;

    Probes(Questions questions, Door door, Findings findings) {
        this.questions = questions;
        this.door = door;
        this.findings = findings;
    }

    /**
     * @param within the onlooker's own record that a reference is sent to, or null
     * @param instant at which it is asked for too, in every way; null: it is asked for once
     * @param tag the hidden record's own, for who has learned it
     */
    void probe(Onlooker onlooker, Row row, Exhibit hidden, Exhibit within, String instant, String tag) {
        var nothing = hidden.pathToNothing(onlooker);
        var last = nothing.values().stream().reduce((one, other) -> other)
                .filter(value -> !Exhibit.isNumber(value)).orElseGet(() -> Exhibit.likeOf(hidden.id()));
        var path = within == null ? hidden.path() : within.path();
        var asked = new HashSet<>(hidden.path().values());
        asked.addAll(nothing.values());
        asked.addAll(List.of(hidden.id(), last));
        var party = onlooker.party() == null ? "USA" : onlooker.party();
        var there = variants(row, path, hidden.id(), party, instant, tag);
        var never = variants(row, within == null ? nothing : within.path(), last, party, instant, tag);
        for (int i = 0; i < there.size(); i++) {
            var status = compare(onlooker, row, there.get(i), never.get(i), asked);
            // The first is a good one, but for its being of a hidden record.
            if (i == 0 && row.way() != Row.Way.REFERENCE && status != UNKNOWN) {
                findings.add(row.operation(), onlooker + " is answered " + status + " to " + there.get(i) + ", not 404");
            }
        }
    }

    private int compare(Onlooker onlooker, Row row, Question there, Question never, Set<String> asked) {
        var one = door.weigh(onlooker, there);
        var other = door.weigh(onlooker, never);
        findings.search(onlooker, there, one.answer(), asked);
        var mine = one.answer().comparable(asked);
        var its = other.answer().comparable(asked);
        if (!mine.equals(its)) {
            findings.add(row.operation(),
                    onlooker + " tells " + there + " from what has never been:" + Findings.parting(mine, its));
        } else if (one.statements() != other.statements() && !cheapAgain(onlooker, there, never)) {
            findings.add(row.operation(),
                    onlooker + " may tell " + there + " by its cost: " + one.statements() + " statements, and "
                            + other.statements() + " for what has never been");
        }
        return one.answer().status();
    }

    /** Something else may have been counted meanwhile. */
    private boolean cheapAgain(Onlooker onlooker, Question there, Question never) {
        return door.weigh(onlooker, there).statements() == door.weigh(onlooker, never).statements();
    }

    private List<Question> variants(Row row, Map<String, String> path, String it, String party, String instant, String tag) {
        var all = new ArrayList<Question>();
        for (var one : questions.plain(row, path, it)) {
            var plain = one.saying(one.body().replace("{party}", party));
            if (instant == null) {
                all.add(plain);
            } else {
                all.addAll(plain.method().equals("GET") ? reads(row, plain, instant) : writes(plain, tag));
            }
        }
        return all;
    }

    private List<Question> reads(Row row, Question plain, String instant) {
        var all = new ArrayList<>(List.of(plain, plain.as("HEAD"), plain.with("If-None-Match", "*")));
        all.addAll(questions.ofOtherTimes(row, plain, List.of(instant)));
        all.addAll(questions.inOtherForms(row, plain));
        return all;
    }

    private static List<Question> writes(Question plain, String tag) {
        var tagged = plain.with("If-Match", tag);
        return List.of(plain, plain.with("If-Match", STALE), tagged, tagged.saying("{"), tagged.saying("{\"nonsense\": 1}"),
                tagged.saying(""), tagged.with("Content-Type", "text/plain"), tagged.with("Accept", "text/csv"),
                plain.with("If-Match", "nonsense"));
    }
}
