package org.entente.groups.person;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Code;
import org.entente.web.PartyCode;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/** What is said of a person. */
public record DraftPerson(
        @Schema(examples = "elnur-mammadov") @NotNull @Code String code,
        @NotNull Texts name,
        @Schema(description = "The Party that the person belongs to; absent for none.") @PartyCode String party,
        UUID organization,
        @Schema(description = "The office held.") Texts office,
        Visibility visibility,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    static DraftPerson of(Person p) {
        return new DraftPerson(p.code, p.name, p.party(), p.organization, p.office, p.visibility(), p.sources());
    }
}
