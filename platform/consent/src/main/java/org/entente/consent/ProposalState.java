package org.entente.consent;

/** The life of a proposal. */
public enum ProposalState {
    OPEN,
    ADOPTED,
    REJECTED,
    WITHDRAWN,
    LAPSED
}
