package org.entente.testkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Who may know whom: room by room, module by module, process by process. */
final class Boundaries {

    private static final String PRODUCT = "org.entente";
    private static final List<String> SPEAKS_HTTP = List.of("org.eclipse.microprofile.rest.client", "jakarta.ws.rs.client",
            "io.quarkus.rest.client", "java.net.http", "io.vertx.ext.web.client", "io.vertx.httpproxy");
    private static final Set<String> HTTP_CLIENTS = Set.of("io.vertx.core.http.HttpClient", "java.net.URLConnection",
            "java.net.HttpURLConnection");
    private static final List<String> FOR_TESTS = List.of("org.entente.testkit", "org.junit", "io.restassured",
            "io.quarkus.test");

    private final String home;
    private final Map<String, Set<String>> rooms;
    private final Set<String> foundations;
    private final Set<String> peers;

    Boundaries(String home, Map<String, Set<String>> rooms, Set<String> foundations, Set<String> peers) {
        this.home = home;
        this.rooms = rooms;
        this.foundations = foundations;
        this.peers = peers;
    }

    List<ArchRule> rules() {
        return List.of(
                Using.rule("a room knows only the rooms named for it", Using.types(this::enters),
                        "who knows everybody can be changed by nobody; a new neighbour is a decision, made in RoomsTest"),
                Using.rule("the rooms are those declared", declared(),
                        "a room that no rule names is a room without rules"),
                slices().matching(home + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true)
                        .as("rooms form no cycle").because("rooms that need each other are one room"),
                Using.rule("a module uses only the modules below it", Using.types(this::climbs),
                        "services meet over HTTP alone, by the committed contract: never in a shared type"),
                Using.rule("only the peer room speaks HTTP to another process", Using.types(this::callsOut),
                        "a call that may hang or fail belongs where its time limit and its failure are handled"),
                Using.rule("the main code knows no test code", Using.types(this::usesTestCode),
                        "what stands in for something in a test must not be able to stand in for it in production"));
    }

    private boolean enters(JavaClass user, JavaClass used) {
        if (!Using.isBelow(used, home) || roomOf(used).isEmpty() || roomOf(used).equals(roomOf(user))) {
            return false;
        }
        return !rooms.getOrDefault(roomOf(user), Set.of()).contains(roomOf(used));
    }

    private boolean climbs(JavaClass user, JavaClass used) {
        return Using.isBelow(used, PRODUCT) && !Using.isBelow(used, home) && !Using.isBelow(used, "org.entente.testkit")
                && foundations.stream().noneMatch(module -> Using.isBelow(used, PRODUCT + "." + module));
    }

    private boolean callsOut(JavaClass user, JavaClass used) {
        return !peers.contains(roomOf(user)) && (HTTP_CLIENTS.contains(used.getName())
                || SPEAKS_HTTP.stream().anyMatch(library -> Using.isBelow(used, library)));
    }

    private boolean usesTestCode(JavaClass user, JavaClass used) {
        return !Using.isBelow(used, home) && FOR_TESTS.stream().anyMatch(library -> Using.isBelow(used, library));
    }

    private String roomOf(JavaClass type) {
        var below = type.getPackageName().substring(home.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }

    /** Every room stands in the declaration, and every declared room stands. */
    private ArchCondition<JavaClass> declared() {
        return new ArchCondition<>("stand in declared rooms") {

            private final Set<String> missing = new HashSet<>();

            @Override
            public void init(Collection<JavaClass> all) {
                missing.addAll(rooms.keySet());
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                missing.remove(roomOf(type));
                if (!roomOf(type).isEmpty() && !rooms.containsKey(roomOf(type))) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " stands in no declared room"));
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                missing.forEach(room -> events.add(SimpleConditionEvent.violated(room, "the room " + room + " is empty")));
            }
        };
    }
}
