package org.entente.testkit.visibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The questions that are asked again after each step: lists, and what there was from the beginning. */
final class Standing {

    private record Asked(Onlooker onlooker, Question question) {
    }

    private final Questions questions;
    private final Door door;
    private final Findings findings;
    private final List<Asked> all = new ArrayList<>();
    private Map<Asked, String> before = Map.of();

    /** @param first what there was from the beginning */
    Standing(VisibilityTable table, Questions questions, Door door, Findings findings, List<Exhibit> first) {
        this.questions = questions;
        this.door = door;
        this.findings = findings;
        for (var onlooker : Onlooker.all()) {
            table.rows(Row.Way.RECORD, Row.Way.LIST).filter(row -> questions.mayAsk(onlooker, row))
                    .filter(row -> row.named().isEmpty() || onlooker.isThorough() && !questions.isHeavy(row))
                    .forEach(row -> stand(onlooker, row, first));
        }
    }

    private void stand(Onlooker onlooker, Row row, List<Exhibit> first) {
        for (var plain : questions.of(row, first)) {
            all.add(new Asked(onlooker, plain));
            if (onlooker.isThorough() && row.named().isEmpty()) {
                questions.ofOtherTimes(row, plain, List.of(Questions.NOW))
                        .forEach(question -> all.add(new Asked(onlooker, question)));
            }
        }
    }

    /**
     * @param seenBy for whom what just happened is
     * @param instant after it
     */
    void ask(String what, Audience seenBy, String instant) {
        var now = new HashMap<Asked, String>();
        for (var asked : all) {
            var question = asked.question.at(instant);
            var answer = door.ask(asked.onlooker, question);
            findings.search(asked.onlooker, question, answer, Set.of());
            now.put(asked, answer.comparable(Set.of(instant)));
            var was = before.get(asked);
            if (was != null && !was.equals(now.get(asked)) && !seenBy.has(asked.onlooker)) {
                findings.add(question.operation(),
                        "After " + what + " " + asked.onlooker + " is answered otherwise to " + question
                                + ":" + Findings.parting(was, now.get(asked)));
            }
        }
        before = now;
    }
}
