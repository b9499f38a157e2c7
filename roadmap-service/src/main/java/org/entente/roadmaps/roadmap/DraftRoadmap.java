package org.entente.roadmaps.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Code;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/** What a roadmap's drafter says of it. */
public record DraftRoadmap(
        @Schema(examples = "us-az-2026") @NotNull @Size(max = 63) String charter,
        @NotNull @Code String code,
        @NotNull @Code String area,
        @Schema(description = "The working group that steers it.") UUID workingGroup,
        @NotNull Texts title,
        Texts summary,
        LocalDate startsOn,
        LocalDate endsOn,
        Visibility visibility,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    static DraftRoadmap of(Roadmap r) {
        return new DraftRoadmap(r.charter, r.code, r.area, r.workingGroup, r.title, r.summary, r.startsOn, r.endsOn,
                r.visibility(),
                r.sources());
    }
}
