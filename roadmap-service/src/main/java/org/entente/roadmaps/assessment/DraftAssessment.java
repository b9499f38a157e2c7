package org.entente.roadmaps.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.roadmaps.milestone.Evidence;
import org.entente.roadmaps.milestone.Reading;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/** What an assessor says of a milestone. */
public record DraftAssessment(@NotNull Reading reading,
        @Schema(description = "How the reading was made.") Texts method,
        @Schema(description = "The organization that made it; needed of an independent one.") UUID assessor,
        @Schema(description = "In what role, such as `auditor of the ministry`; a person is not named here.") @Size(max = 200) String assessorRole,
        @NotNull LocalDate assessedOn,
        @Size(max = 50) List<@NotNull @Valid Evidence> evidence,
        @Schema(description = "OWN_PARTY while the Party is not ready; absent: PARTIES, or the milestone's where that is narrower.") Visibility visibility,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    public DraftAssessment {
        evidence = evidence == null ? List.of() : evidence;
    }

    static DraftAssessment of(Assessment a) {
        return new DraftAssessment(a.reading, a.method, a.assessor, a.assessorRole, a.assessedOn, a.evidence, a.visibility(),
                a.sources());
    }

    /** Who will see it. */
    Visibility visibilityOn(Visibility milestones) {
        if (visibility != null) {
            return visibility;
        }
        return milestones.compareTo(Visibility.PARTIES) > 0 ? milestones : Visibility.PARTIES;
    }

    /** The records of the other service that it refers to. */
    Set<UUID> organizations() {
        return assessor == null ? Set.of() : Set.of(assessor);
    }
}
