package org.entente.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Takes a proposal back. */
public record MoveProposal(@NotNull To to, @Size(max = 2000) String reason) {

    /** The states that its own Party can bring about. */
    public enum To {
        WITHDRAWN
    }
}
