package org.entente.roadmaps.audit;

/** By what moves and milestones are summed up. */
public enum SlippageGroup {
    MILESTONE("m.id", "uuid", "milestone", "id"),
    PROJECT("coalesce(m.project, " + SlippageGroup.NO_ID + ")", "uuid", "project", "id"),
    ROADMAP("m.roadmap", "uuid", "roadmap", "id"),
    WORKING_GROUP("coalesce(r.working_group, " + SlippageGroup.NO_ID + ")", "uuid", null, null),
    /** The Party that answers for the milestone. */
    PARTY("coalesce(m.responsible_party, '')", "text", null, null),
    CHARTER("m.charter", "text", "charter", "slug");

    /** Stands for none, so that a page can begin after it: before every id that there is. */
    private static final String NO_ID = "'00000000-0000-0000-0000-000000000000'::uuid";
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    private final String key;
    private final String type;
    private final String table;
    private final String id;

    SlippageGroup(String key, String type, String table, String id) {
        this.key = key;
        this.type = type;
        this.table = table;
        this.id = id;
    }

    /** Of {@code milestone m} and its {@code roadmap r}; never null. */
    String key() {
        return key;
    }

    /** The same for a value that is sent as text. */
    String typed() {
        return "?::" + type;
    }

    String typedAll() {
        return "?::" + type + "[]";
    }

    /** Whether this service keeps the records that the keys name. */
    boolean isKeptHere() {
        return table != null;
    }

    String table() {
        return table;
    }

    String id() {
        return id;
    }

    /** As the API tells it: null for none. */
    static String told(String key) {
        return key.isEmpty() || key.equals(NONE) ? null : key;
    }
}
