package org.entente.witness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class RoomTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.entente.witness");

    @Test
    void the_witness_stands_on_the_ledger_and_the_jdk() {
        classes().should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.sun.net.httpserver", "org.entente.ledger", "org.entente.witness")
                .because("a Party reads all of what it lets sign in its name").check(ROOM);
    }

    @Test
    void the_clock_is_handed_in() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .because("the time in a cosignature is what auditors date entries by").check(ROOM);
    }

    @Test
    void only_the_server_speaks_http() {
        noClasses().that().haveSimpleNameNotStartingWith("WitnessServer").should().dependOnClassesThat()
                .resideInAPackage("com.sun.net.httpserver").because("the judgement is read without HTTP around it").check(ROOM);
    }
}
