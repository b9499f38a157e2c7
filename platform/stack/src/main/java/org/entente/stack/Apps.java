package org.entente.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The services and the gateway with their settings. */
final class Apps {

    static final String GATEWAY = "gateway";
    static final String ROADMAP = "roadmap-service";
    static final String WORKINGGROUP = "workinggroup-service";

    private final Ports ports;
    private final Secrets secrets;
    private final Ledger ledger;
    private final String realm;

    Apps(Ports ports, Secrets secrets, Ledger ledger, String realm) {
        this.ports = ports;
        this.secrets = secrets;
        this.ledger = ledger;
        this.realm = realm;
    }

    List<App> all() {
        return List.of(service(ROADMAP, ports.roadmap(), "roadmaps", Log.ROADMAPS, ports.workinggroup()),
                service(WORKINGGROUP, ports.workinggroup(), "workinggroups", Log.WORKING_GROUPS, ports.roadmap()), gateway());
    }

    private App service(String name, int port, String database, Log log, int peer) {
        var environment = new HashMap<>(keycloak());
        var role = database.toUpperCase(Locale.ROOT);
        environment.put("DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
        environment.put("DATABASE_USER", database + "_app");
        environment.put("DATABASE_PASSWORD", secrets.get(role + "_APP_PASSWORD"));
        environment.put("DATABASE_OWNER", database + "_owner");
        environment.put("DATABASE_OWNER_PASSWORD", secrets.get(role + "_OWNER_PASSWORD"));
        environment.putAll(
                ledger.environment(log, database + "_integrator", secrets.get(role + "_INTEGRATOR_PASSWORD")));
        environment.put("CURSOR_KEY", secrets.get("CURSOR_KEY"));
        environment.put("PEER_URL", local(peer));
        // Here one can watch a deadline pass; between states it is weeks (ConsentSettings).
        environment.put("ENTENTE_CONSENT_SILENCE_AT_LEAST", "PT1S");
        environment.put("ENTENTE_CONSENT_EXPLICIT_AT_LEAST", "PT1S");
        return new App(name, port, environment);
    }

    private App gateway() {
        var environment = new HashMap<>(keycloak());
        environment.put("ROADMAP_SERVICE_URL", local(ports.roadmap()));
        environment.put("WORKINGGROUP_SERVICE_URL", local(ports.workinggroup()));
        environment.put("PUBLIC_URL", local(ports.gateway()));
        environment.put("CORS_ORIGINS", "");
        return new App(GATEWAY, ports.gateway(), environment);
    }

    private Map<String, String> keycloak() {
        return Map.of("KEYCLOAK_URL", realm, "KEYCLOAK_ISSUER", realm);
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
