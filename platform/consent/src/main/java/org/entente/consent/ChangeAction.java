package org.entente.consent;

/** What a proposed change does to one record. */
public enum ChangeAction {
    /** Makes a record: {@code values} is the request that would create it. */
    ADD,
    /** Changes a record: {@code values} is a merge patch (RFC 7396) of the request that would create it. */
    AMEND,
    /** Brings a record into the state {@code to}. */
    MOVE,
    /** Confirms what was reported. */
    CONFIRM
}
