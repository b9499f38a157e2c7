package org.entente.groups.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.PartyCode;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/** What is said of a membership. */
public record DraftMembership(
        @NotNull UUID person,
        UUID organization,
        @Schema(description = "The Party that the member speaks for; only SECRETARY, OBSERVER and ADVISER may have none.") @PartyCode String onBehalfOf,
        @NotNull MembershipRole role,
        @Schema(description = "Whether the member votes; absent: no.") Boolean voting,
        @Schema(description = "The first day; absent: not known.") LocalDate from,
        @Schema(description = "The last day; absent: open.") LocalDate until,
        @Schema(description = "What shows that the member was appointed.") Texts credentials,
        Visibility visibility,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    static DraftMembership of(Membership m) {
        return new DraftMembership(m.person, m.organization, m.onBehalfOf, m.role, m.voting, m.from, m.until, m.credentials,
                m.visibility(), m.sources());
    }
}
