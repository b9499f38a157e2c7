package org.entente.testkit;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Says what a class must not use: types in any way, or methods by call and by reference. */
final class Using {

    private Using() {
    }

    /** @param forbidden judges the class that uses and the class used */
    static ArchCondition<JavaClass> types(BiPredicate<JavaClass, JavaClass> forbidden) {
        return new ArchCondition<>("use only what they may") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> forbidden.test(user, elementOf(dependency)))
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(user, dependency.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> methods(Predicate<JavaCodeUnitAccess<?>> forbidden) {
        return new ArchCondition<>("call only what they may") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getCodeUnitAccessesFromSelf().stream().filter(forbidden)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(user, call.getDescription())));
            }
        };
    }

    static ArchRule rule(String name, ArchCondition<JavaClass> condition, String reason) {
        return ArchRuleDefinition.classes().should(condition).allowEmptyShould(true).as(name).because(reason);
    }

    /** An array is as good as what it holds. */
    private static JavaClass elementOf(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    /** The simple name of the top-level class that a class stands in. */
    static String outermost(JavaClass type) {
        var name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    static boolean sameFile(JavaClass one, JavaClass other) {
        return one.getPackageName().equals(other.getPackageName()) && outermost(one).equals(outermost(other));
    }

    static boolean isBelow(JavaClass type, String aPackage) {
        return type.getPackageName().equals(aPackage) || type.getPackageName().startsWith(aPackage + ".");
    }
}
