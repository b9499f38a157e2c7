package org.entente.roadmaps.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.roadmaps.milestone.MilestoneState;
import org.entente.roadmaps.milestone.MilestoneView;
import org.entente.roadmaps.milestone.Planned;
import org.entente.roadmaps.milestone.Timeliness;

/** A timeline in words: for who cannot see the picture, and for who points at a part of it. */
final class Telling {

    private static final int MOST_NAMED = 20;

    private final Timeline timeline;
    private final Words words;
    private final Map<UUID, String> here;
    private final Map<UUID, String> elsewhere;

    Telling(Timeline timeline, Words words) {
        this.timeline = timeline;
        this.words = words;
        here = timeline.milestones().collect(Collectors.toMap(MilestoneView::id, MilestoneView::code));
        elsewhere = timeline.elsewhere().stream().collect(Collectors.toMap(Planned::id, Planned::code));
    }

    /**
     * Where a milestone stands today: on the day of its achievement or forecast, but not before today while it is overdue.
     * Null where it has no day.
     */
    static LocalDate standsOn(MilestoneView m) {
        if (m.slippageDays() != null) {
            return m.dueOn().plusDays(m.slippageDays());
        }
        return Stream.of(m.achievedOn(), m.forecastOn(), m.dueOn()).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether another day is agreed now than was agreed first. */
    static boolean wasMoved(MilestoneView m) {
        return m.firstDueOn() != null && m.dueOn() != null && !m.firstDueOn().equals(m.dueOn());
    }

    String title() {
        return words.say("title", words.text(timeline.roadmap().title()), timeline.roadmap().code());
    }

    String facts() {
        return words.say("facts", here.size(), words.day(timeline.today()));
    }

    String description() {
        var counts = new LinkedHashMap<MilestoneState, Long>();
        for (var state : MilestoneState.values()) {
            counts.put(state, timeline.milestones().filter(m -> m.state() == state).count());
        }
        var parts = new ArrayList<String>(List.of(facts()));
        counts.forEach((state, count) -> {
            if (count > 0) {
                parts.add(words.say("count", words.say("state." + state), count));
            }
        });
        addNamed("overdue", Timeliness.OVERDUE, parts);
        addNamed("at-risk", Timeliness.AT_RISK, parts);
        return sentences(parts);
    }

    private void addNamed(String key, Timeliness timeliness, List<String> parts) {
        var codes = timeline.milestones().filter(m -> m.timeliness() == timeliness).map(MilestoneView::code).toList();
        if (!codes.isEmpty()) {
            parts.add(words.say(key, codes.size(),
                    String.join(", ", codes.subList(0, Math.min(MOST_NAMED, codes.size())))
                            + (codes.size() > MOST_NAMED ? ", …" : "")));
        }
    }

    String name(Section section) {
        return section.project() == null ? words.say(timeline.sections().size() == 1 ? "milestones" : "no-project")
                : section.project().code() + "  " + words.text(section.project().title());
    }

    String name(MilestoneView m) {
        return m.code() + "  " + words.text(m.title());
    }

    /** What a milestone waits for that is not drawn. */
    List<String> elsewhere(MilestoneView m) {
        return m.dependsOn().stream().filter(elsewhere::containsKey).map(elsewhere::get).toList();
    }

    String of(MilestoneView m) {
        var parts = new ArrayList<String>(List.of(m.code() + " " + words.text(m.title())));
        parts.add(words.say("state." + m.state()) + ", " + words.say("progress", m.progress()));
        addDay("due", m.dueOn(), parts);
        addDay("first-due", wasMoved(m) ? m.firstDueOn() : null, parts);
        addDay("forecast", m.achievedOn() == null ? m.forecastOn() : null, parts);
        addDay("achieved", m.achievedOn(), parts);
        if (m.slippageDays() != null && m.slippageDays() != 0) {
            parts.add(words.say(m.slippageDays() > 0 ? "later" : "earlier", Math.abs(m.slippageDays())));
        }
        if (m.responsibleParty() != null) {
            parts.add(words.say("responsible", m.responsibleParty()));
        }
        addCodes("waits-for", m.dependsOn().stream().filter(here::containsKey).map(here::get).toList(), parts);
        addCodes("waits-elsewhere", elsewhere(m), parts);
        return sentences(parts);
    }

    private void addDay(String key, LocalDate day, List<String> parts) {
        if (day != null) {
            parts.add(words.say(key, words.day(day)));
        }
    }

    private void addCodes(String key, List<String> codes, List<String> parts) {
        if (!codes.isEmpty()) {
            parts.add(words.say(key, String.join(", ", codes)));
        }
    }

    private static String sentences(List<String> parts) {
        return String.join(". ", parts) + ".";
    }
}
