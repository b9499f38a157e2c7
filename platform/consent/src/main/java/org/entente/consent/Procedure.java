package org.entente.consent;

import java.util.Map;
import java.util.Set;

/** How a proposal is decided. */
public enum Procedure {
    /** Adopted when every Party asked has endorsed; lapses at its deadline. */
    EXPLICIT,
    /** The silence procedure: adopted at its deadline unless a Party has objected. */
    SILENCE;

    /**
     * What follows from what has been said in time.
     *
     * @param asked the Parties whose word it takes
     * @param said what each Party has said so far
     * @param deadlinePassed whether nobody can say anything any more
     */
    public ProposalState after(Set<String> asked, Map<String, Position> said, boolean deadlinePassed) {
        if (said.containsValue(Position.OBJECTED)) {
            return ProposalState.REJECTED;
        }
        if (this == EXPLICIT && said.keySet().containsAll(asked)) {
            return ProposalState.ADOPTED;
        }
        if (!deadlinePassed) {
            return ProposalState.OPEN;
        }
        return this == SILENCE ? ProposalState.ADOPTED : ProposalState.LAPSED;
    }
}
