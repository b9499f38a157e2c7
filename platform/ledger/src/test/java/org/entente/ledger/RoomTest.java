package org.entente.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class RoomTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.entente.ledger");

    @Test
    void the_log_stands_on_the_jdk_alone() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.entente.ledger", "org.erdtman.jcs")
                .because("an auditor is handed this room alone, and reads it").check(ROOM);
    }

    @Test
    void canonical_json_alone_meets_its_library() {
        noClasses().that().doNotHaveSimpleName("CanonicalJson").should().dependOnClassesThat()
                .resideInAPackage("org.erdtman.jcs")
                .because("the library rounds numbers and replaces half characters: nothing may reach it unguarded")
                .check(ROOM);
    }

    @Test
    void the_log_knows_no_clock() {
        noClasses().should().callMethod(Instant.class, "now").orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("times are recorded by the database and by witnesses").check(ROOM);
    }
}
