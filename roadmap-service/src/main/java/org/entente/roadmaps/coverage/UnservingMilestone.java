package org.entente.roadmaps.coverage;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.records.Question;
import org.entente.web.Shown;
import org.entente.web.Texts;
import org.entente.web.Visibility;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A milestone that names no clause. */
@Schema(name = "UnservingMilestone", requiredProperties = { "milestone", "roadmap", "code", "title", "state", "visibility" })
public record UnservingMilestone(UUID milestone, UUID roadmap, UUID project, String code, Texts title, LocalDate dueOn,
        String responsibleParty, String state, Visibility visibility, @JsonIgnore LocalDate dueSort) implements Shown {

    static UnservingMilestone of(Question.Row row) throws SQLException {
        return new UnservingMilestone(row.id("id"), row.id("roadmap"), row.id("project"), row.text("code"), row.texts("title"),
                row.day("due_on"), row.text("responsible_party"), row.text("state"),
                Visibility.valueOf(row.text("visibility")), row.day("due_sort"));
    }

    @Override
    public UUID record() {
        return milestone;
    }
}
