package org.entente.consent;

import static org.entente.consent.ConsentProblem.CHANGES_CONTRADICT;
import static org.entente.consent.ConsentProblem.CHANGES_MISSING;
import static org.entente.consent.ConsentProblem.CHANGES_UNWANTED;
import static org.entente.consent.ConsentProblem.CHANGE_NOT_WHOLE;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.entente.web.CommonProblem;
import org.entente.web.ExactValues;
import org.entente.web.InvalidValue;
import org.entente.web.Violation;

/** The form of a proposal's changes, whatever they are about. */
final class ProposedChanges {

    private ProposedChanges() {
    }

    /**
     * @throws org.entente.web.Refusal 422 where a change lacks a part, two concern one record, or the purpose does not go with
     *         them
     */
    static void mustFit(Purpose purpose, List<ProposedChange> changes) {
        var takesSome = purpose == Purpose.AMEND || purpose == Purpose.CONFIRM;
        if (takesSome && changes.isEmpty()) {
            throw CHANGES_MISSING.because(purpose);
        }
        if (!takesSome && !changes.isEmpty()) {
            throw CHANGES_UNWANTED.because(purpose);
        }
        var named = new HashSet<UUID>();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            if (!change.isWhole() || (change.action() == ChangeAction.CONFIRM) != (purpose == Purpose.CONFIRM)) {
                throw CHANGE_NOT_WHOLE.because(i, change.action()).at(at(i, "does not have what its action needs, or more"));
            }
            mustBeText(i, change);
            if (change.record() != null && !named.add(change.record())) {
                throw CHANGES_CONTRADICT.because(change.record()).at(at(i, "an earlier change concerns the same record"));
            }
        }
    }

    /** Its values are kept as they were sent, names and what is removed included. */
    private static void mustBeText(int index, ProposedChange change) {
        try {
            ExactValues.text(String.valueOf(change.values()));
        } catch (InvalidValue invalid) {
            throw CommonProblem.VALIDATION.because(1).at(at(index, invalid.getMessage()));
        }
    }

    private static Violation at(int index, String detail) {
        return Violation.inBody(List.of("changes", String.valueOf(index)), detail);
    }
}
