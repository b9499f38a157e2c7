package org.entente.testkit.visibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A record made for the walk: what it was called and what it said, and for whom each time. */
public final class Exhibit {

    /** A number that no record has. */
    private static final String NEVER_REACHED = "900000";

    private record Told(String text, Audience then) {
    }

    private final String kind;
    private final String id;
    private final Map<String, String> path;
    private final Exhibit whole;
    private final List<Told> told = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private Audience audience;
    private String pen;
    private String code;
    private Exhibit holder;
    private boolean open;

    /**
     * @param kind what the table calls it
     * @param variable the variable of a path that names it
     * @param id what an answer calls it
     * @param whole the record that its path names before it, or null
     */
    public Exhibit(String kind, String variable, String id, Exhibit whole) {
        this(kind, variable, id, id, whole);
    }

    /** @param value what the path says in its stead, such as a number */
    public Exhibit(String kind, String variable, String value, String id, Exhibit whole) {
        this.kind = kind;
        this.id = id;
        this.code = id;
        this.whole = whole;
        this.path = new LinkedHashMap<>(whole == null ? Map.of() : whole.path);
        path.put(variable, value);
    }

    /** What it says from here on, and for whom. Each state must have texts of its own, from {@link Marker}. */
    public Exhibit says(Audience toWhom, String... texts) {
        audience = toWhom;
        told.add(new Told(id, toWhom));
        told.add(new Told(code, toWhom));
        Stream.concat(Stream.of(texts), kept.stream()).forEach(text -> told.add(new Told(text, toWhom)));
        return this;
    }

    /**
     * Its id stands in records that others may see: it says that there is something, and nothing more. Only where the table of
     * the service says why.
     */
    public Exhibit isNamedInTheOpen() {
        open = true;
        return this;
    }

    /** The record that it is a part of: a reference to it is sent there. */
    public Exhibit partOf(Exhibit another) {
        holder = another;
        return this;
    }

    Exhibit holder() {
        return holder;
    }

    /** What it goes on saying, whatever else it says. */
    public Exhibit keeps(String text) {
        kept.add(text);
        return this;
    }

    /** What it is called for good; it says so again with everything else. */
    public Exhibit called(String itsCode) {
        code = itsCode;
        return this;
    }

    /** Names the Party whose people may write it. */
    public Exhibit heldBy(String itsPen) {
        pen = itsPen;
        return this;
    }

    public String pen() {
        return pen;
    }

    public String id() {
        return id;
    }

    public Audience audience() {
        return audience;
    }

    public Exhibit whole() {
        return whole;
    }

    public String kind() {
        return kind;
    }

    boolean isFor(Onlooker onlooker) {
        return audience.has(onlooker) && (whole == null || whole.isFor(onlooker));
    }

    /** What must not come before these eyes: all of it today, or what it said while it was hidden from them. */
    Stream<String> secretsFrom(Onlooker onlooker) {
        if (!isFor(onlooker)) {
            return told.stream().map(Told::text).filter(text -> !open || !text.equals(id));
        }
        var seen = shownTo(onlooker);
        return told.stream().map(Told::text).filter(text -> !seen.contains(text));
    }

    List<String> shownTo(Onlooker onlooker) {
        return told.stream().filter(t -> t.then().has(onlooker)).map(Told::text).toList();
    }

    Map<String, String> path() {
        return path;
    }

    /** For whom it is and has been: of those with one fate it is enough to try one. */
    String fate() {
        return told.stream().map(Told::then).distinct().toList().toString();
    }

    /** A path of the same form to what has never been, as far as the onlooker may not see what it names. */
    Map<String, String> pathToNothing(Onlooker onlooker) {
        var nothing = new LinkedHashMap<String, String>();
        var seen = whole != null && whole.isFor(onlooker);
        path.forEach((variable, value) -> nothing.put(variable,
                seen && value.equals(whole.path.get(variable)) ? value : likeOf(value)));
        return nothing;
    }

    static boolean isNumber(String value) {
        return value.matches("[0-9]+");
    }

    static String likeOf(String value) {
        if (isNumber(value)) {
            return NEVER_REACHED;
        }
        return value.matches("[0-9a-f-]{36}") ? value.substring(0, 8) + UUID.randomUUID().toString().substring(8)
                : Marker.next();
    }

    @Override
    public String toString() {
        return kind + " for " + audience.visibility() + (audience.pen() == null ? "" : " of " + audience.pen());
    }
}
