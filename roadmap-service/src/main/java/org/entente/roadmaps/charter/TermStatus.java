package org.entente.roadmaps.charter;

/** Where a Term stands on a day. */
public enum TermStatus {
    /** Its day is yet to come. */
    PENDING,
    /** Its day is today. */
    DUE,
    /** Its day has passed or will pass, and all Parties have agreed to a later one, which has not. */
    EXTENDED,
    MET,
    MISSED,
    /** Its day has passed and no outcome is on record: neither met nor missed. */
    UNREPORTED
}
