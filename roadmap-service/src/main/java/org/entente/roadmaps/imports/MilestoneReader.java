package org.entente.roadmaps.imports;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one milestone of a register with its past. */
final class MilestoneReader {

    private static final int MOST_CHANGES = 2_000;
    private static final Set<String> MEMBERS = Set.of("id", "title", "initiative", "owner", "due", "dueText", "scope",
            "resolved", "state");
    private static final Set<String> ENDS = Set.of("title", "owner", "due", "dueText", "resolved", "state");
    private static final Set<String> OF_A_CHANGE = Set.of("type", "from", "to", "due", "text", "fromText", "toText", "basis");
    private static final Map<String, Facts.State> STATES = Map.of("open", Facts.State.OPEN, "done", Facts.State.DONE,
            "removed", Facts.State.REMOVED);

    private final Walk walk;
    private final Faults faults;
    private final List<Change> history = new ArrayList<>();
    private boolean whole = true;

    MilestoneReader(Walk walk, Faults faults) {
        this.walk = walk;
        this.faults = faults;
    }

    /** Null where it cannot be judged any further. */
    RegisterMilestone read(Place place) throws IOException {
        var texts = walk.object(place, "milestone", MEMBERS,
                Map.of("history", at -> walk.array(at, MOST_CHANGES, this::entry)));
        var said = Said.of(texts, place, faults);
        var id = said.required("id", Said.SHORT);
        var title = said.required("title", Said.TITLE);
        var end = new Facts(title, said.optional("owner", Said.LONG), said.day("due"), said.optional("dueText", Said.LONG),
                said.day("resolved"), state(said, place));
        var initiative = said.optional("initiative", Said.SHORT);
        var scope = said.optional("scope", Said.LONG);
        if (!whole || id == null || title == null) {
            return null;
        }
        return new RegisterMilestone(place, id, Codes.code(id), initiative == null ? null : Codes.code(initiative), scope, end,
                told(texts), history);
    }

    /** A member that is null says that there is none; only one that is absent says nothing. */
    private static Set<String> told(Map<String, String> texts) {
        var told = new HashSet<>(ENDS);
        told.retainAll(texts.keySet());
        return told;
    }

    private Facts.State state(Said said, Place place) {
        var word = said.optional("state", Said.SHORT);
        if (word != null && !STATES.containsKey(word)) {
            faults.at(place.member("state"), "must be one of open, done, removed");
        }
        return word == null ? null : STATES.get(word);
    }

    private void entry(Place place) throws IOException {
        var of = new Said[] { Said.of(Map.of(), place.member("change"), faults) };
        var said = Said.of(walk.object(place, "history", Set.of("at", "by", "commit"), Map.of("change",
                at -> of[0] = Said.of(walk.object(at, "change", OF_A_CHANGE, Map.of()), at, faults))), place, faults);
        var at = said.instant("at");
        var by = said.optional("by", Said.SHORT);
        var commit = said.optional("commit", Said.SHORT);
        var word = of[0].required("type", Said.SHORT);
        var type = word == null ? null : Change.Type.named(word).orElse(null);
        if (word != null && type == null) {
            faults.at(place.member("change").member("type"), "is not a type of change that is known here");
        }
        if (at == null || type == null) {
            whole = false;
            return;
        }
        history.add(change(place, at, by, commit, type, of[0]));
    }

    private static Change change(Place place, Instant at, String by, String commit, Change.Type type, Said said) {
        var texts = new HashMap<String, String>();
        for (var name : List.of("text", "fromText", "toText", "basis")) {
            texts.put(name, said.optional(name, Said.LONG));
        }
        var days = new HashMap<String, LocalDate>();
        for (var name : List.of("from", "to")) {
            if (type.isOfText()) {
                texts.put(name, said.optional(name, type == Change.Type.TITLE ? Said.TITLE : Said.LONG));
            } else {
                days.put(name, said.day(name));
            }
        }
        days.put("due", said.day("due"));
        return new Change(place, at, by, commit, type, texts, days);
    }
}
