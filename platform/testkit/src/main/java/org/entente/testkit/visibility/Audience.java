package org.entente.testkit.visibility;

/**
 * For whom a record is: its visibility, and what that is counted from.
 *
 * @param visibility as the API names it
 * @param pen the Party that holds the pen, or null
 * @param ofCharter whether it belongs to the charter that is walked, so that {@code PARTIES} means that charter's
 */
public record Audience(String visibility, String pen, boolean ofCharter) {

    /** Everybody. */
    public static final Audience EVERYBODY = new Audience("PUBLIC", null, true);
    /** The Parties of the charter that is walked. */
    public static final Audience PARTIES = new Audience("PARTIES", null, true);
    /** The Parties of every charter. */
    public static final Audience ALL_PARTIES = new Audience("PARTIES", null, false);

    public static Audience own(String pen) {
        return new Audience("OWN_PARTY", pen, true);
    }

    boolean has(Onlooker onlooker) {
        return WhoSees.says(onlooker, this);
    }
}
