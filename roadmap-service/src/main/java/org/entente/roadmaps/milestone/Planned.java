package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.entente.web.Shown;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/** What a plan needs to know of a milestone. */
public record Planned(UUID id, String charter, UUID roadmap, String code, Texts title, MilestoneState state,
        Visibility visibility, LocalDate dueOn, LocalDate forecastOn, LocalDate achievedOn,
        List<UUID> dependsOn) implements Shown {

    static final String FIELDS = "select id, charter, roadmap, code, title, state, visibility, dueOn, forecastOn, achievedOn,"
            + " dependsOn from Milestone";

    static Planned of(Object[] row) {
        return new Planned((UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3], (Texts) row[4],
                (MilestoneState) row[5], (Visibility) row[6], (LocalDate) row[7], (LocalDate) row[8], (LocalDate) row[9],
                row[10] == null ? List.of() : ((List<?>) row[10]).stream().map(UUID.class::cast).toList());
    }

    Step step() {
        return new Step(id, dueOn, forecastOn, achievedOn, dependsOn);
    }

    @Override
    public UUID record() {
        return id;
    }
}
