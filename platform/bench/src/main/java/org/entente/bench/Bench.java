package org.entente.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.entente.records.export.Exporting;
import org.entente.records.ledger.Delay;
import org.entente.records.ledger.Ordering;
import org.entente.records.ledger.ProofsFromRows;
import org.entente.records.ledger.Storage;
import org.entente.records.ledger.Writing;

/** {@code java -jar entente-bench.jar QUESTION… [--rounds=N] [--glance]}. */
public final class Bench {

    private static final Map<String, Question> QUESTIONS = new LinkedHashMap<>();
    static {
        QUESTIONS.put("append", PureParts::append);
        QUESTIONS.put("prove", PureParts::prove);
        QUESTIONS.put("seal", PureParts::seal);
        QUESTIONS.put("proofs", ProofsFromRows::answer);
        QUESTIONS.put("order", Ordering::answer);
        QUESTIONS.put("delay", Delay::answer);
        QUESTIONS.put("write", Writing::answer);
        QUESTIONS.put("storage", Storage::answer);
        QUESTIONS.put("export", Exporting::answer);
    }

    private Bench() {
    }

    public static void main(String... arguments) throws Exception {
        var options = List.of(arguments).stream().filter(argument -> argument.startsWith("--")).toList();
        var asked = List.of(arguments).stream().filter(argument -> !argument.startsWith("--")).toList();
        if (asked.isEmpty() || !QUESTIONS.keySet().containsAll(asked)) {
            System.out.println("Ask some of " + String.join(", ", QUESTIONS.keySet()) + " [--rounds=N] [--glance]");
            return;
        }
        var rounds = options.stream().filter(option -> option.startsWith("--rounds=")).findFirst()
                .map(option -> Integer.parseInt(option.substring("--rounds=".length()))).orElse(3);
        var extent = options.contains("--glance") ? Extent.GLANCE : new Extent(rounds, false);
        for (var question : asked) {
            QUESTIONS.get(question).answer(extent);
        }
    }
}
