package org.entente.groups.organization;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Code;
import org.entente.web.PartyCode;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/** What is said of an organization. */
public record DraftOrganization(
        @Schema(examples = "MIN-ENERGY-AZE") @NotNull @Code String code,
        @NotNull Texts name,
        @NotNull OrganizationKind kind,
        @Schema(description = "The Party that it belongs to; absent for none.") @PartyCode String party,
        @Size(max = 2000) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address") String website,
        Visibility visibility,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    static DraftOrganization of(Organization o) {
        return new DraftOrganization(o.code, o.name, o.kind, o.party(), o.website, o.visibility(), o.sources());
    }
}
