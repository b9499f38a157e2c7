package org.entente.verifier;

/**
 * What a report comes to, and the exit code that says so to scripts.
 */
enum Verdict {
    VERIFIED(0, "VERIFIED."),
    BAD_EVIDENCE(1, "BAD EVIDENCE."),
    NOT_CHECKED(2, "NOT CHECKED. Nothing was verified.");

    private final int exit;
    private final String headline;

    Verdict(int exit, String headline) {
        this.exit = exit;
        this.headline = headline;
    }

    int exit() {
        return exit;
    }

    String headline() {
        return headline;
    }
}
