package org.entente.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Where each process listens, on loopback. Keycloak and ours but the witnesses have a management port, 1000 above. */
record Ports(int gateway, int roadmap, int workinggroup, int keycloak, int postgres, int witnessUsa, int witnessAze) {

    private static final int MANAGEMENT = 1000;
    private static final Set<String> WITHOUT_MANAGEMENT = Set.of("POSTGRES", "WITNESS_USA", "WITNESS_AZE");
    private static final int HIGHEST = 65535 - MANAGEMENT;
    /** Below the range from which systems take ports for outgoing connections. */
    private static final int FREE_FROM = 20000;
    private static final int FREE_TO = 30000;

    static int managementOf(int port) {
        return port + MANAGEMENT;
    }

    static Ports of(Map<String, String> environment) {
        return new Ports(read(environment, "GATEWAY", 8080), read(environment, "ROADMAP", 8081),
                read(environment, "WORKINGGROUP", 8082), read(environment, "KEYCLOAK", 8180),
                read(environment, "POSTGRES", 54320), read(environment, "WITNESS_USA", 8091),
                read(environment, "WITNESS_AZE", 8092));
    }

    /** Ports that nobody uses now, for tests that run beside a started stack. */
    static Ports free() {
        while (true) {
            var first = ThreadLocalRandom.current().nextInt(FREE_FROM, FREE_TO);
            var ports = new Ports(first, first + 1, first + 2, first + 3, first + 4, first + 5,
                    first + 6);
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
    }

    /** @throws StackFailure naming the first port that another program holds, and the variable that moves ours */
    void mustBeFree() {
        taken().forEach((port, variable) -> {
            throw new StackFailure("Port " + port + " is in use by another program: stop that program, or set " + variable
                    + " to another port"
                    + (port > HIGHEST || all().containsValue(port) ? "." : " (this one is 1000 above it)."));
        });
    }

    private Map<Integer, String> taken() {
        var taken = new LinkedHashMap<Integer, String>();
        all().forEach((name, port) -> {
            if (!isFree(port)) {
                taken.put(port, variable(name));
            }
            if (!WITHOUT_MANAGEMENT.contains(name) && !isFree(managementOf(port))) {
                taken.put(managementOf(port), variable(name));
            }
        });
        return taken;
    }

    private Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("GATEWAY", gateway);
        all.put("ROADMAP", roadmap);
        all.put("WORKINGGROUP", workinggroup);
        all.put("KEYCLOAK", keycloak);
        all.put("POSTGRES", postgres);
        all.put("WITNESS_USA", witnessUsa);
        all.put("WITNESS_AZE", witnessAze);
        return all;
    }

    private static String variable(String name) {
        return "ENTENTE_" + name + "_PORT";
    }

    private static int read(Map<String, String> environment, String name, int usual) {
        var text = environment.getOrDefault(variable(name), "").strip();
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HIGHEST) {
            throw new StackFailure(variable(name) + " is '" + text + "': set it to a port from 1 to " + HIGHEST + ".");
        }
        return Integer.parseInt(text);
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
