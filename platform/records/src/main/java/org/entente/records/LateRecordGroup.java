package org.entente.records;

/** By what late records are counted. */
public enum LateRecordGroup {
    ACTOR("actor"),
    PARTY("party"),
    ORGANIZATION("organization"),
    KIND("kind");

    private final String column;

    LateRecordGroup(String column) {
        this.column = column;
    }

    /** Never null, so that a page can begin after it: what names none comes first. */
    String key() {
        return "coalesce(c." + column + ", '')";
    }
}
