package org.entente.roadmaps.charter;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Code;
import org.entente.web.Source;
import org.entente.web.Texts;

/**
 * What the secretariat says of a Term.
 *
 * @param period how long it runs: an ISO 8601 period of years, months, weeks and days
 */
public record DraftTerm(
        @NotNull @Code String code,
        @NotNull Texts title,
        @NotNull Term.Anchor anchor,
        @Schema(examples = "P3M") @NotNull @Pattern(regexp = "P(?=\\d)(\\d{1,3}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?", message = "must be a period such as P3M") String period,
        @Code String clause,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    static DraftTerm of(Term t) {
        return new DraftTerm(t.code, t.title, t.anchor, t.period, t.clause, t.sources());
    }
}
