package org.entente.bench.past;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One question, as the service's clients put it and as the best SQL that we know for it. What stands in braces is chosen anew
 * each time: in the script of pgbench a variable of that name.
 *
 * @param path where {@code {milestone}}, {@code {roadmap}}, {@code {instant}} and {@code {day}} are put in; an instant is one of a
 *        hundred that are asked about again and again, {@code {new-instant}} one that nobody has asked about
 * @param items how many records a right answer has
 * @param sql of pgbench; {@code :m}, {@code :r} and {@code :size} are chosen
 */
record PastQuestion(String name, String path, int items, String sql) {

    /** So much of the span of time lies before any instant that is asked for: by then every milestone has begun. */
    private static final double FROM = 0.3;
    private static final double UNTIL = 0.99;
    private static final int INSTANTS = 100;
    private static final Duration SPAN = Duration.between(Register.BEGAN, Register.ENDED);

    String path(SplittableRandom chance) {
        var instant = instant(FROM + (UNTIL - FROM) * chance.nextInt(INSTANTS) / INSTANTS);
        return path.replace("{milestone}", id(2, chance.nextInt(Scale.ASKED_ROADMAPS * Scale.MILESTONES)))
                .replace("{roadmap}", id(1, chance.nextInt(Scale.ASKED_ROADMAPS))).replace("{instant}", instant.toString())
                .replace("{new-instant}", instant(chance.nextDouble(FROM, UNTIL)).toString())
                .replace("{day}", day(instant, chance));
    }

    private static Instant instant(double part) {
        return Register.BEGAN.plusNanos((long) (SPAN.toNanos() * part)).truncatedTo(ChronoUnit.MICROS);
    }

    private static String day(Instant instant, SplittableRandom chance) {
        return instant.minus(chance.nextInt(60), ChronoUnit.DAYS).toString().substring(0, "2026-01-01".length());
    }

    private static String id(int kind, int number) {
        return String.format(Locale.ROOT, "0198c2f%d-0000-7000-8000-%012x", kind, number);
    }

    String script(Scale scale) {
        return """
                \\set m random(0, %d)
                \\set r random(0, %d)
                \\set size random(%d, %d)
                %s
                """.formatted(Scale.ASKED_ROADMAPS * Scale.MILESTONES - 1, Scale.ASKED_ROADMAPS - 1,
                (long) (scale.total() * FROM), (long) (scale.total() * UNTIL), sql);
    }
}
