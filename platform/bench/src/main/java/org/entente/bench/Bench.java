package org.entente.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.entente.bench.past.Past;
import org.entente.records.export.Exporting;
import org.entente.records.ledger.Delay;
import org.entente.records.ledger.Ordering;
import org.entente.records.ledger.ProofsFromRows;
import org.entente.records.ledger.Storage;
import org.entente.records.ledger.Writing;

/** {@code java -jar entente-bench.jar QUESTION… [SIZE…] [--rounds=N] [--glance]}, a size such as {@code 100k} or {@code 1M}. */
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
        QUESTIONS.put("past", Past::answer);
    }

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,3}[kM]");
    private static final long THOUSAND = 1_000;

    private Bench() {
    }

    public static void main(String... arguments) throws Exception {
        var options = List.of(arguments).stream().filter(argument -> argument.startsWith("--")).toList();
        var words = List.of(arguments).stream().filter(argument -> !argument.startsWith("--")).toList();
        var asked = words.stream().filter(word -> !SIZE.matcher(word).matches()).toList();
        var sizes = words.stream().filter(word -> SIZE.matcher(word).matches()).map(Bench::size).toList();
        if (asked.isEmpty() || !QUESTIONS.keySet().containsAll(asked)) {
            System.out.println("Ask some of " + String.join(", ", QUESTIONS.keySet()) + " [SIZE…] [--rounds=N] [--glance]");
            return;
        }
        var rounds = options.stream().filter(option -> option.startsWith("--rounds=")).findFirst()
                .map(option -> Integer.parseInt(option.substring("--rounds=".length()))).orElse(3);
        var extent = options.contains("--glance") ? new Extent(1, true, sizes) : new Extent(rounds, false, sizes);
        for (var question : asked) {
            QUESTIONS.get(question).answer(extent);
        }
    }

    private static long size(String word) {
        var number = Long.parseLong(word.substring(0, word.length() - 1));
        return word.endsWith("k") ? number * THOUSAND : number * THOUSAND * THOUSAND;
    }
}
