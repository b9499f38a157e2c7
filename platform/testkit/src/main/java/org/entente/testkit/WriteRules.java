package org.entente.testkit;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** One change, one transaction, one revision, one door. */
final class WriteRules {

    private static final String RECORDS = "org.entente.records";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final Set<String> DOORS = Set.of("create", "change");
    private static final Set<String> STORES = Set.of("jakarta.persistence.EntityManager", "org.hibernate.SharedSessionContract",
            "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase", "io.quarkus.hibernate.orm.panache.PanacheEntityBase");
    private static final Set<String> STORING = Set.of("persist", "persistAndFlush", "merge", "remove", "insert", "update",
            "upsert", "delete", "deleteAll", "deleteById");
    private static final Set<String> STATEMENTS = Set.of("jakarta.persistence.Query", "java.sql.Statement");
    private static final Set<String> EXECUTING = Set.of("executeUpdate", "executeLargeUpdate", "executeBatch", "execute");

    private WriteRules() {
    }

    static List<ArchRule> rules() {
        return List.of(
                Using.rule("only *Changes go through the door", Using.methods(WriteRules::usesTheDoor),
                        "a write outside a *Changes class is a write that no review looks for"),
                Using.rule("only *Changes open a transaction", opensNoTransaction(),
                        "what a transaction finds changed it saves, and no revision tells of it"),
                Using.rule("nobody writes beside the door", Using.methods(WriteRules::writesBeside),
                        "a record saved without Records has a past that no revision tells"),
                Using.rule("only records touches a revision", Using.types(WriteRules::touchesRevision),
                        "history is read through Revisions and written by Records, so that nobody can write it anew"),
                Using.rule("only records reads the table of revisions", Using.methods(WriteRules::searchesRevisions),
                        "a history is asked for where its record is, after the record was found as that caller"));
    }

    private static boolean changes(JavaClass type) {
        return Using.outermost(type).endsWith("Changes");
    }

    private static boolean keeps(JavaClass type) {
        return Using.isBelow(type, RECORDS);
    }

    private static boolean usesTheDoor(JavaCodeUnitAccess<?> call) {
        return !changes(call.getOriginOwner()) && !keeps(call.getOriginOwner()) && DOORS.contains(call.getName())
                && call.getTargetOwner().isAssignableTo(RECORDS + ".Records");
    }

    private static boolean writesBeside(JavaCodeUnitAccess<?> call) {
        return !keeps(call.getOriginOwner())
                && (STORING.contains(call.getName()) && isAnyOf(STORES, call.getTargetOwner())
                        || EXECUTING.contains(call.getName()) && isAnyOf(STATEMENTS, call.getTargetOwner()));
    }

    private static boolean isAnyOf(Set<String> types, JavaClass type) {
        return types.stream().anyMatch(type::isAssignableTo);
    }

    private static boolean touchesRevision(JavaClass user, JavaClass used) {
        return !keeps(user) && used.getPackageName().equals(RECORDS) && Using.outermost(used).equals("Revision");
    }

    private static boolean searchesRevisions(JavaCodeUnitAccess<?> call) {
        return !keeps(call.getOriginOwner()) && call.getTargetOwner().getName().equals(RECORDS + ".Revisions")
                && !call.getName().equals("of");
    }

    private static ArchCondition<JavaClass> opensNoTransaction() {
        return new ArchCondition<>("open no transaction") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (changes(type) || keeps(type)) {
                    return;
                }
                if (opens(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is @Transactional"));
                }
                type.getMethods().stream().filter(WriteRules::opens).forEach(
                        method -> events.add(SimpleConditionEvent.violated(type, method.getFullName() + " is @Transactional")));
            }
        };
    }

    private static boolean opens(CanBeAnnotated element) {
        return element.isAnnotatedWith(TRANSACTIONAL);
    }
}
