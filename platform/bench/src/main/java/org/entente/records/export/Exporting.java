package org.entente.records.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.entente.bench.Extent;
import org.entente.bench.Figures;

/**
 * A million changes as each form, written by a process with the memory of a small service; beside the pages alone, made
 * and thrown away. What reading them from a database costs is another question.
 */
public final class Exporting {

    private static final int CHANGES = 1_000_000;
    private static final List<String> FORMS = List.of(ExportProcess.NO_FORM, Exports.NDJSON, Exports.CSV, Exports.XLSX);

    private Exporting() {
    }

    public static void answer(Extent extent) throws IOException, InterruptedException {
        var changes = extent.of(CHANGES);
        var cpu = new Figures("%,d changes exported by a process with 256 MiB of heap".formatted(changes), "µs CPU a change");
        var told = new TreeMap<String, String>();
        for (int round = 0; round < extent.rounds(); round++) {
            for (var form : FORMS) {
                var figures = measured(form, changes);
                cpu.add(form, figures.get("cpu") / changes / 1000);
                told.put(form, String.format(Locale.ROOT, "%s: %,.0f changes a second, %.0f bytes each, at most %.1f MiB of"
                        + " heap after a collection", form, changes / figures.get("clock") * 1e9,
                        figures.get("bytes") / changes, figures.get("heap") / (1 << 20)));
            }
        }
        System.out.print(cpu.table());
        told.values().forEach(System.out::println);
    }

    private static Map<String, Double> measured(String form, int changes) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), ExportProcess.class.getName(), form,
                String.valueOf(changes)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var figures = new TreeMap<String, Double>();
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("="))
                .forEach(pair -> figures.put(pair[0], Double.valueOf(pair[1])));
        if (process.waitFor() != 0) {
            throw new IllegalStateException(form + " was not written");
        }
        return figures;
    }
}
