package org.entente.records;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The order to erase content of earlier revisions, because a law asks for it.
 *
 * @param record whose revisions
 * @param revisions what of each
 * @param basis the authority that asks for it, such as an article of a law and the file number; shown for ever
 * @param reason in the caller's words, or absent
 */
public record EraseContent(@NotNull UUID record, @NotEmpty @Size(max = 1000) List<@NotNull @Valid OfRevision> revisions,
        @NotBlank @Size(max = 2000) String basis, @Size(max = 2000) String reason) {

    /**
     * The fields of one revision that are to be gone.
     *
     * @param rev its number
     * @param fields such as {@code actor} or {@code state}; not those that identify a revision
     */
    @Schema(name = "EraseContentOfRevision")
    public record OfRevision(@NotNull @Min(1) Integer rev,
            @NotEmpty @Size(max = 14) List<@NotBlank @Size(max = 20) String> fields) {
    }
}
