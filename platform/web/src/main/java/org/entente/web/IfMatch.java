package org.entente.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The precondition of a change: the revisions that the caller has seen. Compared strongly, so a weak tag matches nothing.
 * Source: RFC 9110 sections 8.8.3 and 13.1.1; RFC 6585 section 3.
 */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\\s*+(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*+)\"\\s*+(,|$)");

    private final boolean any;
    private final List<String> tags;

    private IfMatch(boolean any, List<String> tags) {
        this.any = any;
        this.tags = tags;
    }

    /** @throws Refusal 428 when missing, 400 when malformed */
    public static IfMatch of(String header) {
        if (header == null || header.isBlank()) {
            throw CommonProblem.PRECONDITION_REQUIRED.because();
        }
        if (header.strip().equals("*")) {
            return new IfMatch(true, List.of());
        }
        var tags = new ArrayList<String>();
        var listed = tagsOf(header);
        if (listed.isEmpty()) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inHeader("If-Match", "is not a list of entity tags"));
        }
        for (var tag : listed.get()) {
            if (!tag.startsWith("W/")) {
                tags.add(tag);
            }
        }
        return new IfMatch(false, tags);
    }

    /** The entity tags of a list, weak ones with their {@code W/}; nothing for what is no such list. */
    static Optional<List<String>> tagsOf(String header) {
        var found = new ArrayList<String>();
        var matcher = TAG.matcher(header);
        int at = 0;
        while (at < header.length()) {
            // At this place or not at all: a search would take quadratic time over blanks.
            if (!matcher.region(at, header.length()).lookingAt()) {
                return Optional.empty();
            }
            found.add((matcher.group(1) == null ? "" : "W/") + matcher.group(2));
            at = matcher.end();
        }
        return Optional.of(found);
    }

    /** The highest revision that the caller names, or 0. */
    public int seen() {
        return tags.stream().mapToInt(ETag::revisionOf).filter(revision -> revision > 0).max().orElse(0);
    }

    public boolean matches(int revision) {
        return any || tags.stream().anyMatch(tag -> ETag.revisionOf(tag) == revision);
    }
}
