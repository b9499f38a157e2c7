package org.entente.web;

/** The realm roles of a token, as {@code @RolesAllowed} names them. */
public final class Role {

    /** What is public. */
    public static final String VIEWER = "viewer";
    /** Acts for its Party. */
    public static final String DELEGATE = "delegate";
    /** Runs the machinery for all Parties, endorses nothing. */
    public static final String SECRETARIAT = "secretariat";
    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";
    /** A partner agency's system that reads for one Party. */
    public static final String PARTNER_READER = "partner-reader";
    /** A partner agency's system that also writes for one Party. */
    public static final String PARTNER_WRITER = "partner-writer";
    /** An organization of the private sector: its own contributions and what is public. */
    public static final String PRIVATE_SECTOR = "private-sector";

    private Role() {
    }
}
