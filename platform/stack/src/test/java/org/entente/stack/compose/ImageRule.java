package org.entente.stack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must be true of the images: our Dockerfiles, and the databases and the realm that are put into others. */
enum ImageRule implements Rule {

    EVERY_IMAGE_THAT_WE_BUILD_HAS_A_DOCKERFILE_WITH_ITS_TARGET(ImageRule::targets),
    NO_IMAGE_RUNS_AS_ROOT_AND_COMPOSE_SAYS_THE_SAME_USER(ImageRule::users),
    IMAGES_LISTEN_AND_ARE_ASKED_WHERE_COMPOSE_SAYS(ImageRule::ports),
    DOCKERFILES_NAME_MODULES_THAT_EXIST(ImageRule::modules),
    ONE_MAVEN_RUN_SERVES_ALL_IMAGES(ImageRule::sameBuild),
    THE_CONTEXT_HOLDS_THE_SOURCES_AND_NO_SECRET(ImageRule::context),
    POSTGRESQL_IS_OF_THE_RELEASE_THAT_THE_TESTS_USE(ImageRule::postgres),
    DATABASES_AND_ROLES_COME_FROM_THE_LAUNCHER_S_FILE(ImageRule::databases),
    THE_REALM_IS_THE_LAUNCHER_S(ImageRule::realm);

    static final String STACK = "platform/stack/Dockerfile";
    static final String REALM = "platform/stack/src/main/resources/stack/keycloak/entente-realm.json";
    static final String DATABASES = "platform/stack/src/main/resources/stack/databases.sql";
    private static final Pattern SECRET = Pattern.compile("\\$\\{([A-Z_]+):.*");

    private final BiFunction<Compose, Sources, List<String>> complaints;

    ImageRule(BiFunction<Compose, Sources, List<String>> complaints) {
        this.complaints = complaints;
    }

    @Override
    public List<String> complaints(Sources sources) {
        return complaints.apply(new Compose(sources), sources);
    }

    private record Image(String service, String file, String target) {
    }

    private static List<Image> images(Compose compose) {
        var images = new ArrayList<Image>();
        compose.services().forEach((name, service) -> {
            if (service.has("build")) {
                var target = service.at("/build/target").asText(Dockerfile.LAST);
                var file = service.at("/build/dockerfile").asText();
                for (var mode : target.contains("$") ? List.of("production", "demo") : List.of("")) {
                    images.add(new Image(name, file, target.replaceAll("\\$\\{.*}", mode)));
                }
            }
        });
        return images;
    }

    private static List<String> targets(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        for (var image : images(compose)) {
            if (!sources.has(image.file())) {
                wrong.add(image.service() + " has no Dockerfile " + image.file());
            } else if (!new Dockerfile(sources.read(image.file())).hasStage(image.target())) {
                wrong.add(image.file() + " has no target " + image.target());
            }
        }
        return images(compose).size() < Compose.OURS.size() + 6 ? List.of("some image is not built by us") : wrong;
    }

    private static List<String> users(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        for (var image : images(compose)) {
            var user = new Dockerfile(sources.read(image.file())).effective(image.target(), "USER").orElse("root");
            if (!user.matches("[1-9][0-9]*:[1-9][0-9]*")) {
                wrong.add(image.target() + " of " + image.file() + " runs as " + user);
            }
            if (!compose.service(image.service()).path("user").asText().equals(user)) {
                wrong.add("compose runs " + image.service() + " as another user than " + user);
            }
        }
        return wrong;
    }

    private static List<String> ports(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        images(compose).stream().filter(image -> !compose.ends(image.service())).forEach(image -> {
            var dockerfile = new Dockerfile(sources.read(image.file()));
            var port = ComposeRule.port(compose, sources, image.service());
            if (!dockerfile.effective(image.target(), "EXPOSE").orElse("nothing").equals(port)) {
                wrong.add(image.file() + " does not expose " + port);
            }
            var asked = "\"" + compose.portOfHealthCheck(image.service()) + "\"]";
            if (!dockerfile.effective(image.target(), "HEALTHCHECK").orElse("").endsWith(asked)) {
                wrong.add(image.file() + " has another health check than " + asked);
            }
        });
        return wrong;
    }

    private static List<String> modules(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        var modules = sources.modules();
        for (var image : images(compose)) {
            new Dockerfile(sources.read(image.file())).instructions().forEach(instruction -> {
                var named = new TreeSet<String>();
                Pattern.compile("/source/(\\S+?)/target/|COPY (\\S+?)/src/").matcher(instruction).results()
                        .forEach(found -> named.add(found.group(1) == null ? found.group(2) : found.group(1)));
                Pattern.compile("mvn .*-pl (\\S+)").matcher(instruction).results()
                        .forEach(found -> named.addAll(List.of(found.group(1).split(","))));
                named.stream().filter(module -> !modules.contains(module))
                        .forEach(module -> wrong.add(image.file() + " names " + module + ", which is no module"));
            });
        }
        return wrong;
    }

    private static List<String> sameBuild(Compose compose, Sources sources) {
        var builds = images(compose).stream().map(image -> new Dockerfile(sources.read(image.file())).stage("build"))
                .collect(Collectors.toSet());
        var one = builds.size() == 1 && builds.iterator().next().stream().anyMatch(run -> run.contains("mvn "));
        return one ? List.of() : List.of("the build stages differ: " + builds);
    }

    private static List<String> context(Compose compose, Sources sources) {
        var lines = sources.read(".dockerignore").lines().filter(line -> !line.startsWith("#")).toList();
        var let = lines.stream().filter(line -> line.startsWith("!")).map(line -> line.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var needed = sources.modules().stream().map(module -> module.split("/")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        needed.add("pom.xml");
        var closed = lines.get(0).equals("*") && lines.contains("**/target");
        return closed && let.equals(needed) ? List.of() : List.of(".dockerignore lets in " + let + ", needed are " + needed);
    }

    private static List<String> postgres(Compose compose, Sources sources) {
        var major = sources.find("pom.xml", "<postgres-binaries.version>([0-9]+)\\.").get(0).group(1);
        var image = compose.service("postgres").path("image").asText();
        return image.equals("postgres:" + major) ? List.of() : List.of(image + " is not PostgreSQL " + major);
    }

    private static List<String> databases(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        var mounted = "./" + DATABASES + ":/docker-entrypoint-initdb.d/databases.sql:ro";
        if (!compose.service("postgres").path("volumes").toString().contains(mounted) || !sources.has(DATABASES)) {
            wrong.add("PostgreSQL is not given " + DATABASES);
        }
        var passwords = passwords(compose, sources, wrong);
        var environments = new TreeMap<String, Map<String, String>>();
        compose.services().keySet().forEach(name -> environments.put(name, compose.environment(name)));
        environments.forEach((name, environment) -> {
            login(name, environment, "DATABASE_USER", "DATABASE_PASSWORD", passwords, wrong);
            login(name, environment, "LEDGER_DATABASE_USER", "LEDGER_DATABASE_PASSWORD", passwords, wrong);
            login(name, environment, "DATABASE_OWNER", "DATABASE_OWNER_PASSWORD", passwords, wrong);
            login(name, environment, "KC_DB_USERNAME", "KC_DB_PASSWORD", passwords, wrong);
            environment.values().stream().filter(value -> value.startsWith("jdbc:"))
                    .map(value -> value.substring(value.lastIndexOf('/') + 1))
                    .filter(database -> sources.find(DATABASES, "\\('" + database + "', '[a-z_]+'\\).*name, owner\\)")
                            .isEmpty())
                    .forEach(database -> wrong.add(name + " seeks the database " + database + ", which nobody makes"));
        });
        return wrong;
    }

    /** The variable of .env that holds each role's password. */
    private static Map<String, String> passwords(Compose compose, Sources sources, List<String> wrong) {
        var given = compose.environment("postgres");
        var variables = sources.find(DATABASES, "\\\\getenv ([a-z_]+) ([A-Z_]+)").stream()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        variables.values().stream().filter(name -> !given.containsKey(name))
                .forEach(name -> wrong.add("PostgreSQL is not given " + name));
        return sources.find(DATABASES, "\\('([a-z_]+)', :'([a-z_]+)'\\)").stream().collect(
                Collectors.toMap(found -> found.group(1), found -> source(given.get(variables.get(found.group(2))))));
    }

    private static void login(String service, Map<String, String> environment, String user, String password,
            Map<String, String> passwords, List<String> wrong) {
        var role = environment.get(user);
        if (role != null && !source(environment.get(password)).equals(passwords.get(role))) {
            wrong.add(service + " logs in as " + role + " with another password than the role has");
        }
    }

    private static String source(String value) {
        var variable = SECRET.matcher(String.valueOf(value));
        return variable.matches() ? variable.group(1) : "nothing";
    }

    private static List<String> realm(Compose compose, Sources sources) {
        var wrong = new ArrayList<String>();
        var dockerfile = new Dockerfile(sources.read(STACK));
        for (var mode : Set.of("production", "demo")) {
            var copied = "COPY --from=program /realms/" + mode + ".json /opt/keycloak/data/import/entente-realm.json";
            if (!dockerfile.stage("keycloak-" + mode).equals(List.of(copied))) {
                wrong.add("the image for " + mode + " does not hold its realm");
            }
        }
        var environment = compose.environment("keycloak");
        for (var file : List.of(REALM, REALM.replace(".json", "-demo.json"))) {
            sources.find(file, "\\$\\{(ENTENTE_[A-Z_]+)}").stream().map(found -> found.group(1)).distinct()
                    .filter(name -> !environment.containsKey(name)).forEach(name -> wrong.add("Keycloak is not given " + name));
        }
        var realm = "/realms/" + sources.find(REALM, "\"realm\": \"([a-z]+)\"").get(0).group(1);
        Compose.OURS.forEach(name -> compose.environment(name).forEach((variable, value) -> {
            if (variable.startsWith("KEYCLOAK_") && !value.endsWith(realm)) {
                wrong.add(name + " seeks another realm: " + value);
            }
        }));
        return wrong;
    }
}
