package org.entente.testkit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What the answers of reading operations must tell of themselves. */
final class AnswerRules {

    private static final String SHOWS_RECORDS = "org.entente.web.ShowsRecords";
    private static final Set<String> HOLDERS = Set.of("org.entente.web.Page");
    /** Read by nobody in particular: what is public is the same for everybody. */
    private static final String PUBLIC = "jakarta.annotation.security.PermitAll";
    /** Of these every read is kept, whatever it shows. */
    private static final Pattern AUDITED = Pattern.compile(".*/audit/.*|.*/changes/.*|.*/difference");

    private AnswerRules() {
    }

    static List<ArchRule> rules() {
        return List.of(Using.rule("every answer tells which records it shows", tell(),
                "who read a restricted record is kept, and an answer that does not tell is kept without saying of what"));
    }

    private static ArchCondition<JavaClass> tell() {
        return new ArchCondition<>("tell which records they show") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream().filter(AnswerRules::isRead).forEach(method -> untold(method, events));
            }
        };
    }

    private static boolean isRead(JavaMethod method) {
        return method.isAnnotatedWith("jakarta.ws.rs.GET") && !method.isAnnotatedWith(PUBLIC)
                && !method.getOwner().isAnnotatedWith(PUBLIC)
                && !method.getOwner().isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
                && !AUDITED.matcher(pathOf(method.getOwner()) + "/" + pathOf(method)).matches();
    }

    private static String pathOf(HasAnnotations<?> element) {
        return element.tryGetAnnotationOfType("jakarta.ws.rs.Path").flatMap(path -> path.get("value")).map(String::valueOf)
                .orElse("");
    }

    private static void untold(JavaMethod method, ConditionEvents events) {
        method.getReturnType().getAllInvolvedRawTypes().stream()
                .filter(type -> Using.isBelow(type, "org.entente") && !HOLDERS.contains(type.getName())
                        && !type.isAssignableTo(SHOWS_RECORDS))
                .forEach(type -> events.add(SimpleConditionEvent.violated(method,
                        method.getFullName() + " answers " + type.getSimpleName() + ", which does not tell")));
    }
}
