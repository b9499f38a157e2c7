package org.entente.stack;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What another terminal's stack is doing, from the outside. */
final class Status {

    private static final String ROW = "  %-22s %-28s %8s  %-20s %s%n";

    private final Settings settings;

    Status(Settings settings) {
        this.settings = settings;
    }

    /** @return 0 when all that should run is ready */
    int print(PrintStream out) {
        var running = running();
        if (running.isEmpty()) {
            if (Roster.read(settings.home().roster()).stream().anyMatch(entry -> entry.process().isPresent())) {
                out.println("The launcher was killed, some processes still run: ./entente down stops them, "
                        + "./entente up stops them and starts anew.");
                return 1;
            }
            out.println("Nothing runs. ./entente up starts it; data is in " + settings.home().folder());
            return 1;
        }
        out.printf(ROW, "", "address", "process", "since", "state");
        var allReady = true;
        for (var entry : running) {
            var alive = entry.process().isPresent();
            var ready = alive && isReady(entry);
            allReady &= ready;
            out.printf(ROW, entry.name(), entry.address(), entry.pid(), since(entry),
                    ready ? "ready" : alive ? "not ready" : "stopped");
        }
        return allReady ? 0 : 1;
    }

    /** The leaders; what they started themselves has no address. */
    private List<Roster.Entry> running() {
        return Claim.holder(settings.home().lock()).isEmpty()
                ? List.of()
                : Roster.read(settings.home().roster()).stream().filter(entry -> !entry.address().isEmpty()).toList();
    }

    private static boolean isReady(Roster.Entry entry) {
        return entry.ready() == null || Http.isOk(entry.ready());
    }

    private static String since(Roster.Entry entry) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(
                LocalDateTime.ofInstant(entry.started(), ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Where the realm is: as the running stack says, else as our own settings would have it. */
    URI realm() {
        return running().stream().filter(entry -> entry.name().equals(Keycloak.NAME)).map(Roster.Entry::address).findFirst()
                .map(address -> URI.create(address + Keycloak.REALM_PATH))
                .orElseGet(() -> Keycloak.urlOf(settings.ports()).resolve(Keycloak.REALM_PATH));
    }

    /** Asks the launcher of the other terminal to stop, and waits until it has. */
    int stop(PrintStream out) {
        var holder = Claim.holder(settings.home().lock());
        if (holder.isPresent()) {
            holder.get().destroy();
            if (!Pause.until(() -> !holder.get().isAlive(), Duration.ofMinutes(2))) {
                throw new StackFailure("The stack (process " + holder.get().pid() + ") does not stop: end it with kill -9 "
                        + holder.get().pid() + "; the next ./entente up tidies up.");
            }
            out.println("Stopped.");
            return 0;
        }
        var left = Processes.stopLeftOvers(settings.home());
        Postgres.stopLeftOver(settings.home());
        out.println(left > 0 ? "Stopped what an interrupted run had left behind." : "Nothing runs.");
        return 0;
    }
}
