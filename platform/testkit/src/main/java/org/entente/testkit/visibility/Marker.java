package org.entente.testkit.visibility;

import java.util.UUID;
import java.util.regex.Pattern;

/** Words that stand nowhere else, so that an answer that has one tells of the record that said it. */
public final class Marker {

    /** A marker, or an id. */
    static final Pattern TRACE = Pattern.compile("zq[0-9a-f]{14}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Marker() {
    }

    public static String next() {
        return "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    }
}
