package org.entente.roadmaps.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entente.roadmaps.charter.Area;
import org.entente.web.Texts;

/**
 * A first walk through a register, before anything is written: whether it holds together, and what must be known of the whole
 * of it to write its first record.
 */
final class Survey implements RegisterReader.Listener {

    /** As the charter itself has. */
    static final int MOST_AREAS = 100;

    private final Faults faults;
    private final Instant now;
    private final Map<String, String> areas = new LinkedHashMap<>();
    private final Map<String, LocalDate> beginnings = new HashMap<>();
    private final Set<String> initiatives = new HashSet<>();
    private final Set<String> milestones = new HashSet<>();
    private Meta meta;
    private Group group;
    private LocalDate began;

    Survey(Faults faults, Clock clock) {
        this.faults = faults;
        this.now = clock.instant();
    }

    @Override
    public void meta(Meta ofIt) {
        if (meta != null) {
            faults.at(Place.ofLine(1), "must have one meta");
        }
        meta = ofIt;
    }

    @Override
    public void group(Group one) {
        group = one;
        initiatives.clear();
        milestones.clear();
        if (beginnings.putIfAbsent(one.code(), LocalDate.MAX) != null) {
            faults.at(one.at().member("acronym"), "makes the code " + one.code() + ", which another group has");
        }
        var known = areas.putIfAbsent(one.areaCode(), one.areaTitle());
        if (known == null && areas.size() == MOST_AREAS + 1) {
            faults.at(one.at().member("area"), "is one more than the " + MOST_AREAS + " areas that a charter can have");
        }
        if (known != null && !known.equals(one.areaTitle())) {
            faults.at(one.at().member("area"), "makes the code " + one.areaCode() + ", which the area \"" + known + "\" has");
        }
    }

    @Override
    public void initiative(Initiative one) {
        if (!initiatives.add(one.code())) {
            faults.at(one.at().member("id"), "makes the code " + one.code() + ", which another initiative of the group has");
        }
    }

    @Override
    public void milestone(RegisterMilestone one) {
        if (!milestones.add(one.code())) {
            faults.at(one.at().member("id"), "makes the code " + one.code() + ", which another milestone of the group has");
        }
        if (one.initiative() != null && !initiatives.contains(one.initiative())) {
            faults.at(one.at().member("initiative"), "is none of those that its line names before");
        }
        var steps = Replay.of(one, faults);
        if (steps.isEmpty()) {
            return;
        }
        var last = steps.get(steps.size() - 1).change();
        if (last.at().isAfter(now)) {
            faults.at(last.place().member("at"), "has not come yet");
        }
        var first = steps.get(0).change().day();
        beginnings.merge(group.code(), first, Survey::earlier);
        began = began == null ? first : earlier(began, first);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public void end() {
        group = null;
    }

    /** Says of the whole what no line could say. */
    void close() {
        if (began == null && !faults.any()) {
            faults.at(Place.ofLine(1), "tells of no change at all");
        }
    }

    Meta meta() {
        return meta;
    }

    List<Area> areas() {
        var all = new ArrayList<Area>();
        areas.forEach((code, title) -> all.add(new Area(code, Texts.of("en", title), null, null, null)));
        return all;
    }

    /** The day of the oldest change. */
    LocalDate began() {
        return began;
    }

    /** The day of a group's oldest change; of one that tells of none, that of all. */
    LocalDate began(Group one) {
        var day = beginnings.get(one.code());
        return day == null || day.equals(LocalDate.MAX) ? began : day;
    }
}
