package org.entente.consent;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.records.MovedField;

/**
 * How a proposal ended.
 *
 * @param problem the kind of refusal that kept it from being adopted at its deadline, or null
 * @param moved what had moved by then; empty where nothing had
 */
@Schema(name = "ProposalOutcome", requiredProperties = { "because" })
public record ProposalOutcome(Because because,
        @Schema(description = "The type of the problem that kept it from being adopted at its deadline.") String problem,
        List<MovedField> moved) {

    /** Why it ended as it did. */
    public enum Because {
        ALL_ENDORSED,
        NOBODY_OBJECTED,
        OBJECTED,
        TAKEN_BACK,
        DEADLINE_PASSED,
        TARGET_MOVED,
        NOT_APPLICABLE
    }

    static ProposalOutcome of(Because because) {
        return new ProposalOutcome(because, null, null);
    }
}
