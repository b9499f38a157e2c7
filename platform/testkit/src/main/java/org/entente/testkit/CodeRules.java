package org.entente.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What holds for each class by itself: its name, its clock, its roles, and how plain it must be. */
final class CodeRules {

    private static final Pattern EMPTY_NAME = Pattern
            .compile(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO)|(Abstract|Base)[A-Z].*");
    private static final String TIME = "org.entente.web.Time";
    private static final String CLOCK = "java.time.Clock";
    private static final List<String> ROLES = List.of("jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll", "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated");

    private final Set<String> calculations;

    CodeRules(Set<String> calculations) {
        this.calculations = calculations;
    }

    List<ArchRule> rules() {
        return List.of(
                Using.rule("nothing uses a *Resource", Using.types(CodeRules::usesResource),
                        "a resource speaks HTTP for a caller; inside the house one asks *Changes or the repository"),
                Using.rule("calculations are plain Java", plain(),
                        "what decides about dates and order must be checkable without a framework or a database"),
                Using.rule("only web's Time asks the machine for the time", Using.methods(CodeRules::asksForTime),
                        "a deadline that no test can reach is a deadline that nobody has tested: inject the Clock"),
                Using.rule("a type is named by its noun", named(),
                        "such a name says that the right noun was not found"),
                Using.rule("every operation declares its roles", guarded(),
                        "who may call is decided where the operation stands, and by default nobody may"));
    }

    private static boolean usesResource(JavaClass user, JavaClass used) {
        return Using.isBelow(used, "org.entente") && Using.outermost(used).endsWith("Resource") && !Using.sameFile(user, used);
    }

    private static boolean asksForTime(JavaCodeUnitAccess<?> call) {
        if (call.getOriginOwner().getName().equals(TIME)) {
            return false;
        }
        var owner = call.getTargetOwner().getName();
        var parameters = call.getTarget().getRawParameterTypes();
        return switch (call.getName()) {
            case "now" -> owner.startsWith("java.time.")
                    && (parameters.isEmpty() || !parameters.get(0).getName().equals(CLOCK));
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" -> owner.equals("java.util.Date") && parameters.isEmpty();
            case "getInstance" -> owner.equals("java.util.Calendar");
            default -> owner.equals(CLOCK) && call.getName().matches("system.*|tick(Millis|Seconds|Minutes)");
        };
    }

    private static ArchCondition<JavaClass> named() {
        return new ArchCondition<>("have a name of the domain") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is no name of the domain"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> guarded() {
        return new ArchCondition<>("declare their roles") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.isAnnotatedWith("jakarta.ws.rs.Path") || isClient(type)) {
                    return;
                }
                type.getMethods().stream().filter(CodeRules::isOpen).forEach(
                        method -> events
                                .add(SimpleConditionEvent.violated(method, method.getFullName() + " declares no role")));
            }
        };
    }

    private static boolean isClient(JavaClass type) {
        return type.isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient");
    }

    private static boolean isOpen(JavaMethod method) {
        return method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                && ROLES.stream().noneMatch(role -> method.isAnnotatedWith(role) || method.getOwner().isAnnotatedWith(role));
    }

    private ArchCondition<JavaClass> plain() {
        return new ArchCondition<>("use the JDK and their own room only") {

            private final Set<String> missing = new TreeSet<>();

            @Override
            public void init(Collection<JavaClass> all) {
                missing.addAll(calculations);
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!calculations.contains(Using.outermost(type))) {
                    return;
                }
                missing.remove(Using.outermost(type));
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> !isPlain(type, d.getTargetClass().getBaseComponentType()))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
            }

            @Override
            public void finish(ConditionEvents events) {
                missing.forEach(name -> events.add(SimpleConditionEvent.violated(name, "there is no class " + name)));
            }
        };
    }

    private static boolean isPlain(JavaClass user, JavaClass used) {
        return used.isPrimitive() || Using.isBelow(used, "java") || used.getPackageName().equals(user.getPackageName());
    }
}
