package org.entente.bench.past;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.entente.bench.Extent;

/**
 * Each question about the past through the service and through pgbench, over registers of several sizes, in the same rounds.
 */
public final class Past {

    private static final List<Long> USUAL = List.of(10_000L, 100_000L, 1_000_000L);
    private static final long REFERENCE = 100_000;
    private static final int WARM = 5_000;
    private static final double WARM_SECONDS = 20;
    private static final int ANSWERS = 2_000;
    private static final double SECONDS = 20;
    private static final int ROWS = 4_000;
    private static final double THOUSAND = 1_000;

    private final Extent extent;
    private final RegisterServer server = new RegisterServer();
    private final Pgbench pgbench = Pgbench.found(server);
    private final Visitors visitors = new Visitors();
    private final List<Register> registers = new ArrayList<>();
    private final List<RunningService> services = new ArrayList<>();

    private Past(Extent extent) throws Exception {
        this.extent = extent;
    }

    public static void answer(Extent extent) throws Exception {
        var past = new Past(extent);
        try {
            past.load();
            past.start();
            past.compare();
        } finally {
            past.services.forEach(RunningService::close);
            past.server.close();
        }
    }

    private void load() throws Exception {
        var sizes = extent.glance() ? List.of(10_000L) : extent.sizes().isEmpty() ? USUAL : extent.sizes();
        for (var size : sizes) {
            var register = new Register(server, Scale.of(size));
            var began = System.nanoTime();
            register.load();
            registers.add(register);
            System.out.printf("%s revisions loaded in %.0f s; for each on disk: %s%n", register.scale(),
                    (System.nanoTime() - began) / 1e9, register.storage());
        }
    }

    private void start() throws Exception {
        if (!Files.exists(RunningService.JAR)) {
            System.out.println(RunningService.JAR + " is not there (run this from the project's root, after a build):"
                    + " no figures of the service.");
            return;
        }
        for (var register : registers) {
            services.add(new RunningService(server, register.name(), List.of()));
        }
        if (!extent.glance()) {
            for (var question : PastQuestions.all()) {
                for (var service : services) {
                    visitors.ask(service.port(), question, WARM, WARM_SECONDS);
                }
            }
        }
    }

    private void compare() throws Exception {
        var figures = new PastFigures();
        for (int round = 0; round < extent.rounds(); round++) {
            for (var question : PastQuestions.all()) {
                for (int i = 0; i < registers.size(); i++) {
                    figures.add(question.name(), registers.get(i).scale(), measure(question, i));
                }
            }
        }
        var usual = Scale.of(REFERENCE);
        System.out.print(figures.table(registers.stream().map(Register::scale).filter(usual::equals).findFirst()
                .orElse(registers.get(0).scale())));
    }

    private PastFigures.Cost measure(PastQuestion question, int at) throws Exception {
        var register = registers.get(at);
        var raw = Double.NaN;
        if (pgbench != null) {
            var before = server.cpuSeconds();
            var rows = extent.of(ROWS);
            pgbench.run(register.name(), question.script(register.scale()), 2, rows);
            raw = (server.cpuSeconds() - before) * THOUSAND / rows;
        }
        if (services.isEmpty()) {
            return new PastFigures.Cost(raw, Double.NaN, Double.NaN);
        }
        var service = services.get(at);
        var database = server.cpuSeconds();
        var own = service.cpuSeconds();
        var answers = visitors.ask(service.port(), question, extent.of(ANSWERS), SECONDS);
        var ofDatabase = (server.cpuSeconds() - database) * THOUSAND / answers;
        return new PastFigures.Cost(raw, ofDatabase + (service.cpuSeconds() - own) * THOUSAND / answers, ofDatabase);
    }
}
