package org.entente.roadmaps.charter;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.LanguageTag;
import org.entente.web.PartyCode;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/** What the secretariat says of a charter. */
public record DraftCharter(
        @Schema(examples = "us-az-2026") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,62}", message = "must be 2 to 63 small letters, digits or hyphens") String id,
        @NotNull Texts title,
        Texts shortTitle,
        @NotNull @Size(min = 2, max = 50) List<@NotNull @PartyCode String> parties,
        @NotNull LocalDate signedOn,
        @Schema(description = "The place of signing.") Texts signedAt,
        @Schema(description = "The languages in which its text is authentic, as tags (BCP 47): where one version of a text under the charter changes and another does not, that one is shown as drifted.") @NotEmpty @Size(max = 20) List<@NotNull @LanguageTag String> authenticLanguages,
        @Size(max = 100) List<@NotNull @Valid Area> areas,
        @Size(max = 1000) List<@NotNull @Valid Clause> clauses,
        Visibility visibility,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    static DraftCharter of(Charter c) {
        return new DraftCharter(c.slug, c.title, c.shortTitle, c.parties(), c.signedOn, c.signedAt, c.authenticLanguages,
                c.areas, c.clauses, c.visibility(), c.sources());
    }
}
