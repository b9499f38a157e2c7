package org.entente.groups.group;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Code;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/** What the secretariat says of a working group. */
public record DraftWorkingGroup(
        @Schema(examples = "us-az-2026") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,62}", message = "must be 2 to 63 small letters, digits or hyphens") String charter,
        @Schema(examples = "ENERGY") @NotNull @Code String code,
        @Schema(description = "The charter's Areas that it works on, by code.") @Size(max = 100) List<@NotNull @Code String> areas,
        @NotNull Texts name,
        Texts purpose,
        @Schema(description = "The group that it stands below.") UUID parent,
        LocalDate announcedOn,
        @Valid Mandate mandate,
        Visibility visibility,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    static DraftWorkingGroup of(WorkingGroup g) {
        return new DraftWorkingGroup(g.charter, g.code, g.areas, g.name, g.purpose, g.parent, g.announcedOn, g.mandate,
                g.visibility(), g.sources());
    }

    List<String> areaCodes() {
        return areas == null ? List.of() : areas.stream().distinct().toList();
    }
}
