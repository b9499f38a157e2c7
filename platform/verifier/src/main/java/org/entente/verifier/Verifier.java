package org.entente.verifier;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * The command: {@code java -jar entente-verifier.jar MODE …}. Exit 0 means verified, 1 bad evidence, 2 could not check;
 * whatever goes
 * wrong in here is never 0.
 */
public final class Verifier {
    private static final String USAGE = """
            Checks the history that an Entente ledger recorded. Keys and witnesses must come from elsewhere than the ledger.

              bundle FILE.zip|FOLDER TRUST [--record UUID] [--cleared] [--log URL|FOLDER]
              log URL|FOLDER TRUST [--disclosures URL|FOLDER] [--cleared] [--token-file FILE]
                  [--histories FILE.ndjson] [--leaf BASE64 …] [--save FOLDER]
              proof FILE (--entry FILE | --leaf BASE64) TRUST
              checkpoints OLD NEW TRUST [--consistency FILE | --log URL|FOLDER]

            TRUST: --policy FILE, or --vkey KEY … [--witness KEY …] (then all witnesses must have cosigned)
                   [--origin NAME] [--state FILE] [--max-age PT1H] [--min-size N]
            Always: [--json]

            Exit 0: verified. Exit 1: bad evidence. Exit 2: could not check (this help, too).""";

    private final Clock clock;
    private final PrintStream out;

    Verifier(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var exit = Verdict.NOT_CHECKED.exit();
        try {
            var verdict = new Verifier(Clock.systemUTC(), out).run(List.of(words));
            // A report that nobody got to read verifies nothing.
            exit = out.checkError() ? exit : verdict;
        } finally {
            System.exit(exit);
        }
    }

    int run(List<String> words) {
        if (words.isEmpty() || words.contains("--help")) {
            out.println(USAGE);
            return Verdict.NOT_CHECKED.exit();
        }
        var report = new Report();
        try {
            check(words).run(report);
        } catch (NotChecked reason) {
            report.notChecked(reason.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
            report.notChecked("The verifier itself failed: " + mistake);
        }
        return say(report, words.contains("--json"));
    }

    private int say(Report report, boolean json) {
        out.println(json ? report.json() : report.sentences());
        return report.verdict().exit();
    }

    private Check check(List<String> words) {
        return switch (words.get(0)) {
            case "bundle" -> new EvidenceBundle(words, clock);
            case "log" -> new LogAudit(words, clock);
            case "proof" -> new ProofCheck(words, clock);
            case "checkpoints" -> new CheckpointComparison(words, clock);
            default -> throw new NotChecked("There is no mode “" + words.get(0) + "”. See --help.");
        };
    }
}
