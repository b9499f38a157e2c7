package org.entente.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules of the house about who may know whom, as tests of one module. A module names its rooms and whom each may know; the
 * rest of the rules is the same everywhere. Each rule carries its reason, for whoever meets it when it fails.
 */
public final class RoomRules {

    private final String home;
    private final JavaClasses classes;
    private final Map<String, Set<String>> rooms = new LinkedHashMap<>();
    private Set<String> foundations = Set.of("ledger", "web", "records", "consent");
    private Set<String> peers = Set.of("peer");
    private Set<String> calculations = Set.of();

    RoomRules(String home, JavaClasses classes) {
        this.home = home;
        this.classes = classes;
    }

    /** The rules for the main classes of a package and what is below it. */
    public static RoomRules of(String home) {
        return new RoomRules(home, new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(home));
    }

    /** Declares a room, and the rooms of the same module whose public types it may use: these and no others. */
    public RoomRules roomsKnow(String room, String... known) {
        rooms.put(room, Set.of(known));
        return this;
    }

    /** The packages below {@code org.entente} that this module may use at all. */
    public RoomRules standsOn(String... packages) {
        foundations = Set.of(packages);
        return this;
    }

    /** The rooms that may speak HTTP to another process; without this call: {@code peer}. */
    public RoomRules peersIn(String... names) {
        peers = Set.of(names);
        return this;
    }

    /** Classes, by simple name, that must be free of every framework. */
    public RoomRules calculations(String... names) {
        calculations = new TreeSet<>(List.of(names));
        return this;
    }

    /** Every rule as a test of its own, for a {@code @TestFactory}. */
    public Stream<DynamicTest> tests() {
        return rules().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    /** @throws AssertionError that tells of every broken rule, with its reason and the places that break it */
    public void mustHold() {
        var broken = new StringBuilder();
        for (var rule : rules()) {
            var result = rule.evaluate(classes);
            if (result.hasViolation()) {
                broken.append(result.getFailureReport()).append("\n\n");
            }
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.toString());
        }
    }

    /** The descriptions of the rules that are broken. */
    List<String> broken() {
        return rules().stream().filter(rule -> rule.evaluate(classes).hasViolation()).map(ArchRule::getDescription).toList();
    }

    List<ArchRule> rules() {
        var rules = new ArrayList<ArchRule>();
        rules.addAll(new Boundaries(home, rooms, foundations, peers).rules());
        rules.addAll(WriteRules.rules());
        rules.addAll(new CodeRules(calculations).rules());
        // Who keeps no records shows none of its own: what is passed on is kept where it is asked for.
        if (foundations.contains("records")) {
            rules.addAll(AnswerRules.rules());
        }
        return rules;
    }
}
