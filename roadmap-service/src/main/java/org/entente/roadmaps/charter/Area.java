package org.entente.roadmaps.charter;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.entente.web.Code;
import org.entente.web.Source;
import org.entente.web.Texts;

/**
 * A field of cooperation in one charter.
 *
 * @param section its number in the charter's text, where it has one
 */
public record Area(@NotNull @Code String code, @NotNull Texts title, @Min(1) @Max(1000) Integer section,
        @Size(max = 200) List<@NotNull @Valid Topic> topics, @Size(max = 50) List<@NotNull @Valid Source> sources) {

    /** What an Area names within it. */
    public record Topic(@NotNull @Code String code, @NotNull Texts title,
            @Size(max = 50) List<@NotNull @Valid Source> sources) {
    }
}
