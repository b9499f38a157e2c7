package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.entente.web.Code;
import org.entente.web.PartyCode;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/**
 * What a roadmap's drafter says of a milestone.
 *
 * @param dependsOn the milestones, of any roadmap of the charter, that come before it
 * @param weight what it counts for in the progress of its project and roadmap: 1 to 1000
 */
public record DraftMilestone(
        @NotNull @Code String code,
        UUID project,
        @NotNull Texts title,
        Texts description,
        @PartyCode String responsibleParty,
        @Size(max = 50) List<@NotNull UUID> organizations,
        LocalDate dueOn,
        DuePrecision duePrecision,
        LocalDate forecastOn,
        @Min(1) @Max(1000) Integer weight,
        @Size(max = 100) List<@NotNull @Code String> clauses,
        @Size(max = 20) List<@NotNull @Valid Indicator> indicators,
        @Size(max = 50) List<@NotNull UUID> dependsOn,
        Visibility visibility,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    public DraftMilestone {
        organizations = organizations == null ? List.of() : organizations;
        clauses = clauses == null ? List.of() : clauses;
        indicators = indicators == null ? List.of() : indicators;
        dependsOn = dependsOn == null ? List.of() : dependsOn;
        duePrecision = duePrecision == null ? DuePrecision.DAY : duePrecision;
        weight = weight == null ? 1 : weight;
    }

    static DraftMilestone of(Milestone m) {
        return new DraftMilestone(m.code, m.project, m.title, m.description, m.responsibleParty, m.organizations, m.dueOn,
                m.duePrecision, m.forecastOn, m.weight, m.clauses, m.indicators(), m.dependsOn(), m.visibility(), m.sources());
    }
}
