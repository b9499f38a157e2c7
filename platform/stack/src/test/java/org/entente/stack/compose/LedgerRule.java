package org.entente.stack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What must be true of the ledger's keys, of its state, and of its witnesses. */
enum LedgerRule implements Rule {

    EACH_KEY_IS_SEEN_BY_ITS_OWNER_ALONE(LedgerRule::owners),
    ONLY_THE_MAKER_WRITES_WHAT_EVERYBODY_READS(LedgerRule::shared),
    THE_LEDGER_S_VOLUMES_GO_WITH_THE_DATABASE(LedgerRule::volumes),
    NOBODY_STARTS_BEFORE_THERE_ARE_KEYS(LedgerRule::startOrder),
    A_ROLE_OF_ITS_OWN_WRITES_THE_LEDGER(LedgerRule::roles);

    static final String MAKER = "ledger";
    private static final String SHARED = "ledger-public";
    private static final Set<String> LOGS = Set.of("roadmap-service", "workinggroup-service");

    private final Function<Compose, List<String>> complaints;

    LedgerRule(Function<Compose, List<String>> complaints) {
        this.complaints = complaints;
    }

    @Override
    public List<String> complaints(Sources sources) {
        return complaints.apply(new Compose(sources));
    }

    /** Who mounts each of the ledger's volumes, the maker of the keys left out; and how. */
    private static Map<String, Map<String, String>> mounts(Compose compose) {
        var mounts = new TreeMap<String, Map<String, String>>();
        compose.services().forEach((name, service) -> service.path("volumes").forEach(volume -> {
            var parts = volume.asText().split(":", 2);
            if (parts[0].startsWith("ledger-")) {
                mounts.computeIfAbsent(parts[0], unknown -> new TreeMap<>());
                if (!name.equals(MAKER)) {
                    mounts.get(parts[0]).put(name, parts[1]);
                }
            }
        }));
        return mounts;
    }

    private static List<String> owners(Compose compose) {
        var wrong = new ArrayList<String>();
        var mounts = mounts(compose);
        mounts.remove(SHARED);
        mounts.forEach((volume, owners) -> {
            if (owners.size() != 1) {
                wrong.add(volume + " is seen by " + owners.keySet());
            }
        });
        var owners = new TreeSet<String>();
        mounts.values().forEach(own -> owners.addAll(own.keySet()));
        users(compose).stream().filter(name -> !owners.contains(name)).forEach(name -> wrong.add(name + " has no key"));
        return wrong;
    }

    private static Set<String> users(Compose compose) {
        var users = new TreeSet<>(LOGS);
        compose.services().keySet().stream().filter(compose::isWitness).forEach(users::add);
        return users;
    }

    private static List<String> shared(Compose compose) {
        var wrong = new ArrayList<String>();
        mounts(compose).getOrDefault(SHARED, Map.of()).forEach((name, mounted) -> {
            if (!mounted.endsWith(":ro")) {
                wrong.add(name + " may write the policies");
            }
        });
        return wrong;
    }

    private static List<String> volumes(Compose compose) {
        var wrong = new ArrayList<String>();
        mounts(compose).keySet().forEach(volume -> {
            var name = compose.whole().at("/volumes/" + volume + "/name").asText();
            if (!name.endsWith("-" + volume + "-${COMPOSE_PROFILES:-production}")) {
                wrong.add(volume + " outlives the database that it belongs to");
            }
        });
        return wrong;
    }

    private static List<String> startOrder(Compose compose) {
        var wrong = new ArrayList<String>();
        users(compose).forEach(name -> {
            if (!compose.service(name).path("depends_on").path(MAKER).path("condition").asText()
                    .equals("service_completed_successfully")) {
                wrong.add(name + " does not wait for its key");
            }
        });
        return wrong;
    }

    private static List<String> roles(Compose compose) {
        var wrong = new ArrayList<String>();
        LOGS.forEach(name -> {
            var environment = compose.environment(name);
            var roles = new TreeSet<>(List.of(environment.getOrDefault("LEDGER_DATABASE_USER", "?"),
                    environment.getOrDefault("DATABASE_USER", ""), environment.getOrDefault("DATABASE_OWNER", "")));
            if (roles.size() != 3) {
                wrong.add(name + " has too few roles: " + roles);
            }
        });
        return wrong;
    }
}
