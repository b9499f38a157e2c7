package org.entente.records.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.entente.web.Caller;

/**
 * One read, noted before its answer is given and stored a moment later.
 *
 * @param question what was asked
 * @param status the answer's
 * @param caller who asked
 * @param anyhow whether it is kept even if all that it showed is for everybody
 * @param records the restricted records that the answer showed
 * @param perhaps the records that it showed as they were, then for everybody, or did not say; restricted, if they are so today
 */
record ReadNote(Instant at, Question question, int status, Caller caller, boolean anyhow, List<UUID> records,
        List<UUID> perhaps) {

    /** A name longer than this would not fit into an index; Keycloak's have up to 255 characters. */
    private static final int LONGEST_NAME = 500;
    private static final Pattern NO_TEXT = Pattern.compile("\\x00|[\\ud800-\\udbff](?![\\udc00-\\udfff])"
            + "|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");
    private static final int WEIGHT_ALONE = 600;
    private static final int WEIGHT_OF_AN_ID = 40;

    /**
     * What was asked.
     *
     * @param operation the operationId
     * @param query the query string, or null
     * @param asOf the instant asked about, or null for the present
     * @param effectiveAt the effective day asked about, or null
     */
    record Question(String operation, String path, String query, Instant asOf, LocalDate effectiveAt) {
    }

    /** What the same answer shows later on. */
    ReadNote goingOn(Instant later, Sighting sighting) {
        return new ReadNote(later, question, status, caller, false, sighting.records(), sighting.perhaps());
    }

    /** About how many bytes it holds while it waits. */
    int weight() {
        return WEIGHT_ALONE + WEIGHT_OF_AN_ID * (records.size() + perhaps.size()) + question.path().length()
                + (question.query() == null ? 0 : question.query().length());
    }

    /** A claim as the database can hold it: whatever a token says, it must not keep the note from being stored. */
    static String name(String claim) {
        if (claim == null) {
            return null;
        }
        var text = NO_TEXT.matcher(claim).replaceAll("\ufffd");
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }
}
