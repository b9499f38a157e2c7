package org.entente.witness;

/** What the witness answers to a submission. */
record Answer(int status, String type, String body) {

    static final String PLAIN = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    static Answer cosignature(String line) {
        return new Answer(200, PLAIN, line + "\n");
    }

    static Answer malformed(String reason) {
        return refusal(400, reason);
    }

    static Answer signedByNobodyKnown(String reason) {
        return refusal(403, reason);
    }

    static Answer unknownLog() {
        return refusal(404, "This witness does not know that log.");
    }

    /** The log takes the number in the body as the size to prove growth from. */
    static Answer lastCosigned(long size) {
        return new Answer(409, SIZE, size + "\n");
    }

    static Answer inconsistent(String reason) {
        return refusal(422, reason);
    }

    static Answer notRecorded() {
        return refusal(500, "The state could not be recorded, so nothing was cosigned.");
    }

    static Answer refusal(int status, String sentence) {
        return new Answer(status, PLAIN, sentence + "\n");
    }
}
