package org.entente.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The fields of {@code org.entente.ledger.revision.v1} and what each may hold. A field more or less is a new type.
 */
final class RevisionSchema {
    /** Handed out all together or not at all. */
    static final Set<String> IDENTITY = Set.of("action", "entity", "id", "prev", "rev", "visibility");

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private static final Map<String, Predicate<Object>> RULES = new TreeMap<>(Map.ofEntries(
            Map.entry("action", RevisionSchema::word),
            Map.entry("actor", orNull(RevisionSchema::text)),
            Map.entry("change", orNull(RevisionSchema::change)),
            Map.entry("effectiveOn", orNull(RevisionSchema::date)),
            Map.entry("entity", RevisionSchema::word),
            Map.entry("id", RevisionSchema::text),
            Map.entry("organization", orNull(RevisionSchema::text)),
            Map.entry("party", orNull(RevisionSchema::text)),
            Map.entry("prev", orNull(RevisionSchema::leafHash)),
            Map.entry("reason", orNull(RevisionSchema::text)),
            Map.entry("redacts", orNull(RevisionSchema::redactions)),
            Map.entry("rev", RevisionSchema::counted),
            Map.entry("state", orNull(Map.class::isInstance)),
            Map.entry("visibility", RevisionSchema::word)));

    static final Set<String> FIELDS = RULES.keySet();

    private RevisionSchema() {
    }

    static void verify(Map<String, Object> fields) {
        fields.forEach((name, value) -> {
            Finding.REVISION_SCHEMA.unless(RULES.containsKey(name), "A field " + name + ".");
            Finding.REVISION_SCHEMA.unless(RULES.get(name).test(value), name);
        });
        var identity = IDENTITY.stream().filter(fields::containsKey).count();
        Finding.DISCLOSURE_MISSING.unless(identity == 0 || identity == IDENTITY.size(), fields.keySet().toString());
        if (identity > 0) {
            var first = fields.get("rev").equals(1L);
            Finding.REVISION_SCHEMA.unless(first == (fields.get("prev") == null), "prev is null exactly at rev 1.");
        }
    }

    private static Predicate<Object> orNull(Predicate<Object> rule) {
        return value -> value == null || rule.test(value);
    }

    private static boolean word(Object value) {
        return value instanceof String text && WORD.matcher(text).matches();
    }

    private static boolean text(Object value) {
        return value instanceof String text && !text.isEmpty();
    }

    private static boolean counted(Object value) {
        return value instanceof Long number && number >= 1;
    }

    private static boolean date(Object value) {
        try {
            return value instanceof String text && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean leafHash(Object value) {
        try {
            return value instanceof String text && StrictText.hash(text, Finding.REVISION_SCHEMA) != null;
        } catch (Refusal malformed) {
            return false;
        }
    }

    private static boolean change(Object value) {
        return value instanceof Map<?, ?> fields
                && fields.values().stream().allMatch(pair -> pair instanceof List<?> list && list.size() == 2);
    }

    private static boolean redactions(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(RevisionSchema::redaction);
    }

    private static boolean redaction(Object value) {
        return value instanceof Map<?, ?> redaction && redaction.keySet().equals(Set.of("basis", "rev", "sd"))
                && text(redaction.get("basis")) && counted(redaction.get("rev"))
                && redaction.get("sd") instanceof List<?> digests && !digests.isEmpty()
                && digests.stream().allMatch(Disclosure::isDigest);
    }
}
