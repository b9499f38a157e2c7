package org.entente.consent;

/** What a proposal is for. */
public enum Purpose {
    /** A draft becomes what all agreed. */
    ADOPT,
    /** What all agreed changes. */
    AMEND,
    /** What one Party reported is confirmed by the others. */
    CONFIRM,
    /** What all agreed has been carried out. */
    COMPLETE,
    /** What all agreed is given up. */
    WITHDRAW
}
