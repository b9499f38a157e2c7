package org.entente.bench.past;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.entente.bench.Figures;

/** What each question cost, register beside register and the service beside pgbench; ratios are taken within a round. */
final class PastFigures {

    private final Map<String, Map<Scale, List<Cost>>> questions = new LinkedHashMap<>();

    /**
     * CPU seconds for 1,000 answers in one round; not a number where one of the two was not there.
     *
     * @param raw of PostgreSQL alone, asked by pgbench
     * @param service of the service and of PostgreSQL behind it
     * @param database of that what PostgreSQL took
     */
    record Cost(double raw, double service, double database) {
    }

    void add(String question, Scale scale, Cost cost) {
        questions.computeIfAbsent(question, name -> new LinkedHashMap<>()).computeIfAbsent(scale, size -> new ArrayList<>())
                .add(cost);
    }

    /** As a table in Markdown; what a register costs more is told against the one that is {@code reference}. */
    String table(Scale reference) {
        var table = new StringBuilder("""
                %nCPU seconds for 1,000 answers, median of the rounds%n
                | question | revisions | pgbench | service and PostgreSQL | of that PostgreSQL | against pgbench | against %s | pgbench against %s |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """.replace("%n", System.lineSeparator()).formatted(reference, reference));
        questions.forEach((question, sizes) -> sizes.forEach((scale, costs) -> {
            var compared = sizes.get(reference);
            table.append("| %s | %s | %s | %s | %s | %s | %s | %s |%n".formatted(question, scale, median(costs, Cost::raw),
                    median(costs, Cost::service), median(costs, Cost::database), median(costs, c -> c.service() / c.raw()),
                    against(costs, compared, Cost::service), against(costs, compared, Cost::raw)));
        }));
        return table.toString();
    }

    private static String median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        return plain(Figures.median(costs.stream().map(figure::applyAsDouble).toList()));
    }

    private static String against(List<Cost> costs, List<Cost> reference, ToDoubleFunction<Cost> figure) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < Math.min(costs.size(), reference.size()); round++) {
            ratios.add(figure.applyAsDouble(costs.get(round)) / figure.applyAsDouble(reference.get(round)));
        }
        return plain(Figures.median(ratios));
    }

    private static String plain(double figure) {
        return Double.isFinite(figure) ? String.format(Locale.ROOT, "%.2f", figure) : "";
    }
}
