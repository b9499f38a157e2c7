package org.entente.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one question cost in each round, variant beside variant. The first variant is the reference: of the others only the
 * ratio
 * to it means something on another machine, so it is taken within each round, where the load was the same.
 */
public final class Figures {

    private final String question;
    private final String unit;
    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    public Figures(String question, String unit) {
        this.question = question;
        this.unit = unit;
    }

    public void add(String variant, double figure) {
        rounds.computeIfAbsent(variant, name -> new ArrayList<>()).add(figure);
    }

    /** As a table in Markdown, as the room's README has them. */
    public String table() {
        var table = new StringBuilder("%n%s%n%n| | %s, median | lowest to highest | ratio |%n| --- | --- | --- | --- |%n"
                .formatted(question, unit));
        var reference = rounds.values().iterator().next();
        rounds.forEach((variant, figures) -> table.append(String.format(Locale.ROOT, "| %s | %s | %s to %s | %s |%n", variant,
                plain(median(figures)), plain(figures.stream().reduce(Math::min).orElseThrow()),
                plain(figures.stream().reduce(Math::max).orElseThrow()), plain(median(ratios(figures, reference))))));
        return table.toString();
    }

    private static List<Double> ratios(List<Double> figures, List<Double> reference) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < Math.min(figures.size(), reference.size()); i++) {
            ratios.add(figures.get(i) / reference.get(i));
        }
        return ratios;
    }

    /** Of an even number the upper one. */
    public static double median(List<Double> figures) {
        return percentile(figures, 0.5);
    }

    public static double percentile(List<Double> figures, double part) {
        var sorted = figures.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
    }

    private static String plain(double figure) {
        if (!Double.isFinite(figure)) {
            return "";
        }
        return String.format(Locale.ROOT, Math.abs(figure) >= 100 ? "%.0f" : Math.abs(figure) >= 0.1 ? "%.2f" : "%.4f", figure);
    }
}
