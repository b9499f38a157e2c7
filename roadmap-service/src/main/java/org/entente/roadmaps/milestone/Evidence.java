package org.entente.roadmaps.milestone;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Texts;

/**
 * A document that proves what is said, kept elsewhere: whoever fetches it can tell by its digest whether it is still the same.
 * A
 * {@link org.entente.web.Source} says where a fact was read; this is the proof itself.
 *
 * @param bytes its size
 * @param sha256 the SHA-256 of its bytes, in small hexadecimal digits
 * @param publishedOn the day of its publication, where it is known
 */
public record Evidence(@NotNull Texts title,
        @NotNull @Size(max = 2000) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address") String url,
        @Schema(examples = "application/pdf") @NotNull @Size(max = 127) @Pattern(regexp = "[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*", message = "must be a media type such as application/pdf") String mediaType,
        @NotNull @Min(1) @Max(1_000_000_000_000L) Long bytes,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 small hexadecimal digits") String sha256,
        LocalDate publishedOn) {
}
