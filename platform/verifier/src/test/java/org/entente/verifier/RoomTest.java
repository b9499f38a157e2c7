package org.entente.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class RoomTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.entente.verifier");

    @Test
    void the_verifier_stands_on_the_ledger_and_the_jdk() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.entente.ledger", "org.entente.verifier")
                .because("an auditor can read all of it, and runs it where nothing else is installed").check(ROOM);
    }

    @Test
    void the_clock_is_handed_in() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .because("whether a checkpoint is stale must be testable").check(ROOM);
    }

    @Test
    void only_the_web_is_reached_over_the_network() {
        noClasses().that().doNotHaveSimpleName("WebFiles").should().dependOnClassesThat().resideInAPackage("java.net..")
                .because("an auditor checks folders and bundles without a network").check(ROOM);
    }
}
