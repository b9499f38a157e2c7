package org.entente.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.web.CommonProblem;
import org.entente.web.Violation;

/** The words that revisions are told in. A question in another word is refused: its answer would be an empty list. */
@ApplicationScoped
class Vocabulary {

    private static final Set<String> OF_EVERY_KIND = Set.of("CREATED", "REDACTED");

    private final Set<String> kinds;
    private final Set<String> actions;
    private final Set<String> fields;

    Vocabulary(Register register, Snapshots snapshots) {
        kinds = new TreeSet<>(register.kinds());
        actions = new TreeSet<>(register.actions());
        actions.addAll(OF_EVERY_KIND);
        fields = snapshots.fields();
    }

    /** @throws org.entente.web.Refusal 400 for an action or a field that there is not */
    void mustKnow(RevisionsRequest request) {
        mustKnow("action", request.action, actions);
        mustKnow("field", request.field == null ? null : List.of(request.field), fields);
    }

    /** @throws org.entente.web.Refusal 400 for a kind that this service does not keep */
    void mustKnowKinds(List<String> asked) {
        mustKnow("kind", asked, kinds);
    }

    /** What the register does not name nobody could ask for, so it is not recorded. */
    void mustName(String kind, String action) {
        if (!kinds.contains(kind) || !actions.contains(action)) {
            throw new IllegalStateException("the register names no " + kind + " " + action);
        }
    }

    private static void mustKnow(String parameter, List<String> asked, Set<String> known) {
        var unknown = new ArrayList<>(Objects.requireNonNullElse(asked, List.of()));
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw CommonProblem.VALIDATION.because(1)
                    .at(Violation.inQuery(parameter, "must be one of " + String.join(", ", known)));
        }
    }
}
