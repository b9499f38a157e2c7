package org.entente.stack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** What must be true of docker-compose.yml; each rule answers with what is wrong. */
enum ComposeRule implements Rule {

    EVERY_VARIABLE_IS_SET_AND_NONE_IS_UNKNOWN(ComposeRule::variables),
    ADDRESSES_NAME_THE_PORTS_WHERE_THE_SERVICES_LISTEN(ComposeRule::addresses),
    HEALTH_CHECKS_ASK_THE_MANAGEMENT_PORT(ComposeRule::healthChecks),
    EVERY_CONTAINER_IS_HARDENED(ComposeRule::hardened),
    ONLY_GATEWAY_AND_KEYCLOAK_ARE_PUBLISHED_AND_ON_LOOPBACK(ComposeRule::published),
    NOBODY_STARTS_BEFORE_WHAT_IT_NEEDS_IS_HEALTHY(ComposeRule::startOrder),
    SECRETS_COME_FROM_THE_ENVIRONMENT_AND_HAVE_NO_DEFAULT(ComposeRule::secrets),
    THE_EXAMPLE_NAMES_EVERY_VARIABLE(ComposeRule::example),
    THE_DEMO_SHARES_NO_IMAGE_AND_NO_VOLUME_WITH_PRODUCTION(ComposeRule::demoApart);

    private static final Pattern ADDRESS = Pattern.compile("(?:http|jdbc:postgresql)://([a-z-]+):([0-9]+)");
    private static final String MODE = "${COMPOSE_PROFILES:-production}";

    private final BiFunction<Compose, Sources, List<String>> complaints;

    ComposeRule(BiFunction<Compose, Sources, List<String>> complaints) {
        this.complaints = complaints;
    }

    @Override
    public List<String> complaints(Sources sources) {
        return complaints.apply(new Compose(sources), sources);
    }

    private static List<String> variables(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        for (var service : Compose.OURS) {
            var set = compose.environment(service).keySet();
            missing(sources.requiredVariables(service), set).forEach(name -> wrong.add(service + " is not given " + name));
            missing(set, sources.variables(service)).forEach(name -> wrong.add(service + " does not know " + name));
        }
        return wrong;
    }

    private static Set<String> missing(Set<String> wanted, Set<String> there) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        return missing;
    }

    private static List<String> addresses(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        compose.services().forEach((name, service) -> compose.environment(name).forEach((variable, value) -> {
            var address = ADDRESS.matcher(value);
            if (address.find() && !address.group(2).equals(port(compose, sources, address.group(1)))) {
                wrong.add(name + " seeks " + variable + " at " + address.group());
            }
        }));
        compose.services().forEach((name, service) -> service.path("ports").forEach(published -> {
            if (!published.asText().endsWith(":" + port(compose, sources, name))) {
                wrong.add(name + " publishes " + published.asText());
            }
        }));
        return wrong;
    }

    static String port(Compose compose, Sources sources, String service) {
        return switch (service) {
            case "postgres" -> "5432";
            case "keycloak" -> compose.environment("keycloak").get("KC_HTTP_PORT");
            default -> Compose.OURS.contains(service) ? String.valueOf(sources.port(service, "http"))
                    : compose.option(service, "--listen").replaceAll(".*:", "");
        };
    }

    private static List<String> healthChecks(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        for (var service : Compose.OURS) {
            if (!compose.portOfHealthCheck(service).equals(String.valueOf(sources.port(service, "management")))) {
                wrong.add("the health check of " + service + " asks port " + compose.portOfHealthCheck(service));
            }
        }
        if (!compose.portOfHealthCheck("keycloak").equals(compose.environment("keycloak").get("KC_HTTP_MANAGEMENT_PORT"))) {
            wrong.add("the health check of keycloak asks port " + compose.portOfHealthCheck("keycloak"));
        }
        compose.services().keySet().stream().filter(compose::isWitness)
                .filter(name -> !compose.option(name, "--listen").endsWith(":" + compose.portOfHealthCheck(name)))
                .forEach(name -> wrong.add("the health check of " + name + " asks where it does not listen"));
        return wrong;
    }

    private static List<String> hardened(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        compose.services().forEach((name, service) -> {
            require(service.path("read_only").asBoolean(), name + " may write its root file system", wrong);
            require(service.path("cap_drop").path(0).asText().equals("ALL"), name + " keeps capabilities", wrong);
            require(!service.has("cap_add"), name + " adds capabilities", wrong);
            require(!service.has("privileged"), name + " is privileged", wrong);
            require(service.path("security_opt").path(0).asText().equals("no-new-privileges:true"),
                    name + " may gain privileges", wrong);
            require(service.path("user").asText().matches("[1-9][0-9]*:[1-9][0-9]*"), name + " may run as root", wrong);
            require(service.has("mem_limit") && service.has("pids_limit"), name + " has no limits", wrong);
            require(service.at("/healthcheck/test/0").asText().equals("CMD") || compose.ends(name),
                    name + " has no health check", wrong);
        });
        return wrong;
    }

    private static void require(boolean truth, String otherwise, List<String> wrong) {
        if (!truth) {
            wrong.add(otherwise);
        }
    }

    private static List<String> published(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        compose.services().forEach((name, service) -> {
            require(service.has("ports") == Set.of("gateway", "keycloak").contains(name),
                    name + (service.has("ports") ? " is published" : " is not published"), wrong);
            service.path("ports").forEach(port -> require(port.asText().startsWith("${ENTENTE_PUBLISH:-127.0.0.1}:"),
                    name + " is published on every address", wrong));
            require(!service.has("network_mode"), name + " leaves its networks", wrong);
        });
        for (var network : List.of("data", "services")) {
            require(compose.whole().at("/networks/" + network + "/internal").asBoolean(), network + " leads out", wrong);
        }
        return wrong;
    }

    private static List<String> startOrder(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        // The maker of the policies writes addresses down and asks nobody.
        compose.services().keySet().stream().filter(name -> !name.equals(LedgerRule.MAKER)).forEach(name -> {
            var needed = new TreeSet<String>();
            compose.environment(name).values().forEach(value -> ADDRESS.matcher(value).results()
                    .map(address -> address.group(1)).filter(Compose.OURS.contains(name) && !name.equals("gateway")
                            // The two services may miss each other for a while: they ask only when a reference is saved.
                            ? Set.of("postgres", "keycloak")::contains
                            : other -> !other.equals(name))
                    .forEach(needed::add));
            needed.stream().filter(other -> !waitsFor(compose, name, other))
                    .forEach(other -> wrong.add(name + " does not wait until " + other + " is healthy"));
        });
        return wrong;
    }

    private static boolean waitsFor(Compose compose, String name, String other) {
        for (var dependency : compose.service(name).path("depends_on").properties()) {
            var healthy = dependency.getValue().path("condition").asText().equals("service_healthy");
            if (healthy && (dependency.getKey().equals(other) || waitsFor(compose, dependency.getKey(), other))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> secrets(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        compose.services().forEach((name, service) -> {
            if (!Compose.isDemo(service)) {
                compose.environment(name).forEach((variable, value) -> require(
                        !variable.matches(".*(PASSWORD|SECRET|KEY|TOKEN)") || value.matches("\\$\\{[A-Z_]+:\\?[^}]*}"),
                        name + " has a value for " + variable + " that is not a secret", wrong));
            }
        });
        sources.find(Compose.FILE, "(?m)^.*(?i:passw[a-z]*|secret[a-z_]*)[:=] *[^$ ?\\n].*$")
                .forEach(line -> wrong.add("a literal secret: " + line.group().strip()));
        return wrong;
    }

    private static List<String> example(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        var required = names(sources, Compose.FILE, "\\$\\{([A-Z_]+):\\?");
        var optional = names(sources, Compose.FILE, "\\$\\{([A-Z_]+):-");
        // Compose itself names a project after its folder.
        optional.remove("COMPOSE_PROJECT_NAME");
        var empty = names(sources, ".env.example", "(?m)^([A-Z_]+)=$");
        var mentioned = names(sources, ".env.example", "(?m)^#([A-Z_]+)=.+$");
        missing(required, empty).forEach(name -> wrong.add(".env.example does not ask for " + name));
        missing(empty, required).forEach(name -> wrong.add(".env.example asks for " + name + ", which nobody uses"));
        missing(optional, mentioned).forEach(name -> wrong.add(".env.example does not mention " + name));
        missing(mentioned, optional).forEach(name -> wrong.add(".env.example mentions " + name + ", which nobody uses"));
        sources.find(".env.example", "(?m)^[A-Z_]+=.+$").forEach(line -> wrong.add("a value to all: " + line.group()));
        return wrong;
    }

    private static Set<String> names(Sources sources, String file, String pattern) {
        var names = new TreeSet<String>();
        sources.find(file, pattern).forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static List<String> demoApart(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        JsonNode keycloak = compose.service("keycloak");
        require(keycloak.path("image").asText().endsWith(":" + MODE), "both realms make the same image", wrong);
        require(keycloak.at("/build/target").asText().equals("keycloak-" + MODE), "the realm does not follow the profile",
                wrong);
        require(compose.whole().at("/volumes/database/name").asText().endsWith("-" + MODE), "the demo's data stay", wrong);
        require(Compose.isDemo(compose.service("sample")), "the sample charter is loaded in production", wrong);
        return wrong;
    }
}
