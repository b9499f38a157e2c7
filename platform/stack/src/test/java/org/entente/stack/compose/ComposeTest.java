package org.entente.stack.compose;

import static org.entente.stack.compose.Compose.FILE;
import static org.entente.stack.compose.ImageRule.DATABASES;
import static org.entente.stack.compose.ImageRule.REALM;
import static org.entente.stack.compose.ImageRule.STACK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {

    private final Sources sources = Sources.ofRepository();

    static Stream<Rule> rules() {
        return Stream.of(ComposeRule.values(), ImageRule.values(), LedgerRule.values()).flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_docker_runs_keeps_the_rule(Rule rule) {
        assertEquals("", String.join("\n", rule.complaints(sources)));
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void a_spoiled_copy_breaks_the_rule(Rule rule, String file, String from, String to, String complaint) {
        var complaints = rule.complaints(sources.spoiled(file, from, to));
        assertTrue(complaints.stream().anyMatch(found -> found.contains(complaint)), complaints.toString());
    }

    static Stream<Arguments> spoilings() {
        return Stream.of(settings(), hardening(), secrets(), images(), ledger(), databasesAndRealm()).flatMap(all -> all);
    }

    private static Stream<Arguments> settings() {
        var variables = ComposeRule.EVERY_VARIABLE_IS_SET_AND_NONE_IS_UNKNOWN;
        var addresses = ComposeRule.ADDRESSES_NAME_THE_PORTS_WHERE_THE_SERVICES_LISTEN;
        return Stream.of(
                arguments(variables, FILE, "  DATABASE_OWNER:", "  DATABASE_CHIEF:",
                        "roadmap-service is not given DATABASE_OWNER"),
                arguments(variables, FILE, "  DATABASE_OWNER:", "  DATABASE_CHIEF:", "does not know DATABASE_CHIEF"),
                arguments(variables, "gateway/src/main/resources/application.properties", "${PUBLIC_URL}", "${OUR_URL}",
                        "gateway is not given OUR_URL"),
                arguments(variables, "platform/web/src/main/resources/META-INF/microprofile-config.properties",
                        "${KEYCLOAK_ISSUER}", "${ISSUER}", "workinggroup-service is not given ISSUER"),
                arguments(addresses, FILE, "roadmap-service:8081", "roadmap-service:8082", "seeks ROADMAP_SERVICE_URL"),
                arguments(addresses, "workinggroup-service/src/main/resources/application.properties", "HTTP_PORT:8082",
                        "HTTP_PORT:8083", "roadmap-service seeks PEER_URL"),
                arguments(addresses, FILE, ":-8080}:8080", ":-8080}:80", "gateway publishes"),
                arguments(addresses, FILE, "keycloak:8180", "kc:8180", "seeks KEYCLOAK_URL"),
                arguments(ComposeRule.HEALTH_CHECKS_ASK_THE_MANAGEMENT_PORT, FILE, "ready, \"9082\"", "ready, \"8082\"",
                        "workinggroup-service asks port 8082"),
                arguments(ComposeRule.HEALTH_CHECKS_ASK_THE_MANAGEMENT_PORT, FILE, "PORT: \"9180\"", "PORT: \"9000\"",
                        "keycloak asks port 9180"),
                arguments(ComposeRule.NOBODY_STARTS_BEFORE_WHAT_IT_NEEDS_IS_HEALTHY, FILE,
                        "keycloak: {condition: service_healthy}", "keycloak: {condition: service_started}",
                        "gateway does not wait until keycloak"),
                arguments(ComposeRule.NOBODY_STARTS_BEFORE_WHAT_IT_NEEDS_IS_HEALTHY, FILE,
                        "roadmap-service: {condition: service_healthy}", "roadmap-service: {condition: service_started}",
                        "gateway does not wait until roadmap-service"));
    }

    private static Stream<Arguments> hardening() {
        var hardened = ComposeRule.EVERY_CONTAINER_IS_HARDENED;
        var published = ComposeRule.ONLY_GATEWAY_AND_KEYCLOAK_ARE_PUBLISHED_AND_ON_LOOPBACK;
        return Stream.of(arguments(hardened, FILE, "read_only: true", "read_only: false", "postgres may write"),
                arguments(hardened, FILE, "cap_drop: [ALL]", "cap_drop: [NET_RAW]", "gateway keeps capabilities"),
                arguments(hardened, FILE, "no-new-privileges:true", "label:disable", "keycloak may gain privileges"),
                arguments(hardened, FILE, "user: \"999:999\"", "user: \"0:0\"", "postgres may run as root"),
                arguments(hardened, FILE, "user: \"10001:10001\"", "init: true", "sample may run as root"),
                arguments(hardened, FILE, "pids_limit: 512", "init: true", "roadmap-service has no limits"),
                arguments(hardened, FILE, "test: [CMD, pg_isready", "disable: [CMD, pg_isready",
                        "postgres has no health check"),
                arguments(published, FILE, "${ENTENTE_PUBLISH:-127.0.0.1}:", "", "gateway is published on every address"),
                arguments(published, FILE, "shm_size: 128m", "ports: [\"5432:5432\"]", "postgres is published"),
                arguments(published, FILE, "data: {internal: true}", "data: {}", "data leads out"));
    }

    private static Stream<Arguments> secrets() {
        var secrets = ComposeRule.SECRETS_COME_FROM_THE_ENVIRONMENT_AND_HAVE_NO_DEFAULT;
        var example = ComposeRule.THE_EXAMPLE_NAMES_EVERY_VARIABLE;
        var apart = ComposeRule.THE_DEMO_SHARES_NO_IMAGE_AND_NO_VOLUME_WITH_PRODUCTION;
        var asked = "${CURSOR_KEY:?Give CURSOR_KEY a value in .env, see .env.example}";
        return Stream.of(arguments(secrets, FILE, asked, "bm9ib2R5IGtub3dz", "roadmap-service has a value for CURSOR_KEY"),
                arguments(secrets, FILE, "${KEYCLOAK_ADMIN_PASSWORD:?", "${KEYCLOAK_ADMIN_PASSWORD:-admin?",
                        "keycloak has a value for KC_BOOTSTRAP_ADMIN_PASSWORD"),
                arguments(secrets, FILE, "command: [start,", "labels: {password: swordfish}\n    command: [start,",
                        "swordfish"),
                arguments(example, ".env.example", "CURSOR_KEY=", "CURSOR=", ".env.example does not ask for CURSOR_KEY"),
                arguments(example, ".env.example", "CURSOR_KEY=", "CURSOR_KEY=abc", "a value to all"),
                arguments(example, FILE, "KEYCLOAK_ADMIN_PASSWORD", "ADMIN_PASSWORD", "asks for KEYCLOAK_ADMIN_PASSWORD"),
                arguments(example, ".env.example", "#ENTENTE_PUBLISH", "#PUBLISH", "does not mention ENTENTE_PUBLISH"),
                arguments(apart, FILE, "image: entente-keycloak:${COMPOSE_PROFILES:-production}", "image: entente-keycloak",
                        "both realms make the same image"),
                arguments(apart, FILE, "database-${COMPOSE_PROFILES:-production}", "database", "the demo's data stay"),
                arguments(apart, FILE, "target: keycloak-${COMPOSE_PROFILES:-production}", "target: keycloak-demo",
                        "the realm does not follow"),
                arguments(apart, FILE, "profiles: [demo]", "init: true", "loaded in production"));
    }

    private static Stream<Arguments> ledger() {
        var keys = LedgerRule.EACH_KEY_IS_SEEN_BY_ITS_OWNER_ALONE;
        return Stream.of(
                arguments(keys, FILE, "[\"ledger-witness-usa:/ledger/witness-usa\"", "[\"ledger-roadmaps:/ledger/witness-usa\"",
                        "ledger-roadmaps is seen by [roadmap-service, witness-usa]"),
                arguments(keys, FILE, "[\"ledger-witness-usa:/ledger/witness-usa\"", "[\"own:/ledger/witness-usa\"",
                        "witness-usa has no key"),
                arguments(LedgerRule.ONLY_THE_MAKER_WRITES_WHAT_EVERYBODY_READS, FILE, "/ledger/public:ro", "/ledger/public",
                        "witness-aze may write"),
                arguments(LedgerRule.THE_LEDGER_S_VOLUMES_GO_WITH_THE_DATABASE, FILE,
                        "-ledger-roadmaps-${COMPOSE_PROFILES:-production}", "-ledger-roadmaps", "ledger-roadmaps outlives"),
                arguments(LedgerRule.NOBODY_STARTS_BEFORE_THERE_ARE_KEYS, FILE,
                        "ledger: {condition: service_completed_successfully}", "ledger: {condition: service_started}",
                        "witness-usa does not wait"),
                arguments(LedgerRule.A_ROLE_OF_ITS_OWN_WRITES_THE_LEDGER, FILE, "LEDGER_DATABASE_USER: roadmaps_integrator",
                        "LEDGER_DATABASE_USER: roadmaps_app", "roadmap-service has too few roles"),
                arguments(ComposeRule.HEALTH_CHECKS_ASK_THE_MANAGEMENT_PORT, FILE, "/health, \"8091\"", "/health, \"9091\"",
                        "witness-usa asks where"),
                arguments(ComposeRule.ADDRESSES_NAME_THE_PORTS_WHERE_THE_SERVICES_LISTEN, FILE, "witness-aze:8091",
                        "witness-aze:8092", "ledger seeks WITNESS_AZE_URL"),
                arguments(ImageRule.DATABASES_AND_ROLES_COME_FROM_THE_LAUNCHER_S_FILE, FILE,
                        "LEDGER_DATABASE_PASSWORD: ${ROADMAPS_INTEGRATOR", "LEDGER_DATABASE_PASSWORD: ${ROADMAPS_APP",
                        "roadmap-service logs in as roadmaps_integrator"));
    }

    private static Stream<Arguments> images() {
        var gateway = "gateway/Dockerfile";
        return Stream.of(
                arguments(ImageRule.EVERY_IMAGE_THAT_WE_BUILD_HAS_A_DOCKERFILE_WITH_ITS_TARGET, FILE, gateway,
                        "gate/Dockerfile", "gateway has no Dockerfile"),
                arguments(ImageRule.EVERY_IMAGE_THAT_WE_BUILD_HAS_A_DOCKERFILE_WITH_ITS_TARGET, STACK, "AS keycloak-demo",
                        "AS demo", "no target keycloak-demo"),
                arguments(ImageRule.NO_IMAGE_RUNS_AS_ROOT_AND_COMPOSE_SAYS_THE_SAME_USER, gateway, "USER 10001:10001",
                        "USER root", "runs as root"),
                arguments(ImageRule.NO_IMAGE_RUNS_AS_ROOT_AND_COMPOSE_SAYS_THE_SAME_USER, STACK, "USER 10001:10001", "",
                        "keycloak-production of platform/stack/Dockerfile runs as root"),
                arguments(ImageRule.NO_IMAGE_RUNS_AS_ROOT_AND_COMPOSE_SAYS_THE_SAME_USER, FILE, "\"10001:10001\"",
                        "\"10002:10002\"",
                        "compose runs sample as another user"),
                arguments(ImageRule.IMAGES_LISTEN_AND_ARE_ASKED_WHERE_COMPOSE_SAYS, gateway, "EXPOSE 8080", "EXPOSE 80",
                        "does not expose 8080"),
                arguments(ImageRule.IMAGES_LISTEN_AND_ARE_ASKED_WHERE_COMPOSE_SAYS, STACK, "\"9180\"", "\"9000\"",
                        "another health check"),
                arguments(ImageRule.DOCKERFILES_NAME_MODULES_THAT_EXIST, "pom.xml", "<module>gateway</module>", "",
                        "gateway, which is no module"),
                arguments(ImageRule.DOCKERFILES_NAME_MODULES_THAT_EXIST, gateway, "/source/gateway", "/source/edge",
                        "edge, which is no module"),
                arguments(ImageRule.ONE_MAVEN_RUN_SERVES_ALL_IMAGES, gateway, "-Dmaven.test.skip=true", "-DskipTests",
                        "differ"),
                arguments(ImageRule.THE_CONTEXT_HOLDS_THE_SOURCES_AND_NO_SECRET, ".dockerignore", "!gateway\n", "!.env\n",
                        ".env"),
                arguments(ImageRule.POSTGRESQL_IS_OF_THE_RELEASE_THAT_THE_TESTS_USE, "pom.xml",
                        "<postgres-binaries.version>", "<postgres-binaries.version>9", "postgres:18 is not PostgreSQL 918"));
    }

    private static Stream<Arguments> databasesAndRealm() {
        var databases = ImageRule.DATABASES_AND_ROLES_COME_FROM_THE_LAUNCHER_S_FILE;
        var realm = ImageRule.THE_REALM_IS_THE_LAUNCHER_S;
        return Stream.of(arguments(databases, FILE, "./" + DATABASES, "./roles.sql", "PostgreSQL is not given platform"),
                arguments(databases, FILE, "  ROADMAPS_OWNER_PASSWORD: ", "  OWNER_PASSWORD: ",
                        "PostgreSQL is not given ROADMAPS_OWNER_PASSWORD"),
                arguments(databases, FILE, "DATABASE_PASSWORD: ${WORKINGGROUPS_APP_PASSWORD",
                        "DATABASE_PASSWORD: ${WORKINGGROUPS_OWNER_PASSWORD",
                        "workinggroup-service logs in as workinggroups_app"),
                arguments(databases, DATABASES, "('keycloak', :'keycloak_password')", "('kc', :'keycloak_password')",
                        "keycloak logs in as keycloak"),
                arguments(databases, DATABASES, "('roadmaps', 'roadmaps_owner')", "('maps', 'roadmaps_owner')",
                        "the database roadmaps, which nobody makes"),
                arguments(realm, STACK, "program /realms/production.json", "program /realms/demo.json",
                        "for production does not"),
                arguments(realm, FILE, "ENTENTE_LOCALHOST_URL: ", "LOCALHOST_URL: ",
                        "Keycloak is not given ENTENTE_LOCALHOST_URL"),
                arguments(realm, REALM, "\"realm\": \"entente\"", "\"realm\": \"accord\"", "gateway seeks another realm"));
    }
}
