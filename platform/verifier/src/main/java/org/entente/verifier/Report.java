package org.entente.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.entente.ledger.CanonicalJson;
import org.entente.ledger.Refusal;

/**
 * What a check found: proved, not proved, and wrong. Sentences of what was proved count only if nothing is wrong.
 */
final class Report {
    /** Evidence that is wrong everywhere needs no longer report; more are counted, not kept. */
    private static final int MOST_SHOWN = 100;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final List<String> proved = new ArrayList<>();
    private final Set<String> notProved = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private long count;
    private String unchecked;

    private record Problem(String code, String detail) {
        Map<String, String> json() {
            return Map.of("code", code, "detail", detail);
        }

        @Override
        public String toString() {
            return code + ": " + detail;
        }
    }

    void proved(String sentence) {
        proved.add(plain(sentence));
    }

    void notProved(String sentence) {
        notProved.add(plain(sentence));
    }

    // Evidence is quoted in here: it must not be able to write lines of its own, or steer the auditor's terminal.
    private static String plain(String sentence) {
        return UNPRINTABLE.matcher(sentence).replaceAll("?");
    }

    void found(Breach breach, String detail) {
        found(breach.name(), breach.sentence() + " " + detail);
    }

    private void found(String code, String detail) {
        count++;
        if (problems.size() < MOST_SHOWN) {
            problems.add(new Problem(code, plain(detail)));
        }
    }

    /** Whether the check went through; what it refuses becomes a finding, said to be about {@code subject}. */
    boolean check(String subject, Runnable check) {
        try {
            check.run();
            return true;
        } catch (Refusal refusal) {
            found(refusal.finding().name(), refusal.getMessage() + " (" + subject + ")");
        } catch (BadEvidence bad) {
            found(bad.breach().name(), bad.getMessage() + " (" + subject + ")");
        }
        return false;
    }

    /** The check could not be made or not be finished. What was found before stands. */
    void notChecked(String reason) {
        unchecked = plain(reason);
    }

    boolean clean() {
        return count == 0;
    }

    Verdict verdict() {
        if (count > 0) {
            return Verdict.BAD_EVIDENCE;
        }
        // A check that proved nothing has not verified anything either.
        return unchecked == null && !proved.isEmpty() ? Verdict.VERIFIED : Verdict.NOT_CHECKED;
    }

    String sentences() {
        var lines = new ArrayList<String>();
        var verdict = verdict();
        lines.add(verdict.headline() + (count > 0 ? " " + count + (count == 1 ? " finding." : " findings.") : ""));
        problems.forEach(problem -> lines.add("- " + problem));
        if (count > problems.size()) {
            lines.add("- … and " + (count - problems.size()) + " more.");
        }
        if (unchecked != null) {
            lines.add("Not checked: " + unchecked);
        }
        if (verdict == Verdict.VERIFIED) {
            lines.add("Proved:");
            proved.forEach(sentence -> lines.add("- " + sentence));
        }
        if (!notProved.isEmpty()) {
            lines.add("Not proved:");
            notProved.forEach(sentence -> lines.add("- " + sentence));
        }
        return String.join("\n", lines);
    }

    String json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("format", "org.entente.verification.v1");
        json.put("verdict", verdict().name());
        json.put("exit", verdict().exit());
        json.put("findingCount", count);
        json.put("findings", problems.stream().map(Problem::json).toList());
        json.put("notChecked", unchecked);
        json.put("proved", verdict() == Verdict.VERIFIED ? proved : List.of());
        json.put("notProved", List.copyOf(notProved));
        return CanonicalJson.write(json);
    }
}
