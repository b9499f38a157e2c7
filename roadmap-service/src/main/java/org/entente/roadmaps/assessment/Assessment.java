package org.entente.roadmaps.assessment;

import static org.entente.roadmaps.RoadmapProblem.ASSESSMENT_SHARED;
import static org.entente.roadmaps.RoadmapProblem.ASSESSOR_MISSING;
import static org.entente.roadmaps.RoadmapProblem.DAY_IN_FUTURE;
import static org.entente.roadmaps.RoadmapProblem.MORE_VISIBLE_THAN_MILESTONE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.entente.records.Recorded;
import org.entente.roadmaps.milestone.Evidence;
import org.entente.roadmaps.milestone.Milestone;
import org.entente.roadmaps.milestone.Reading;
import org.entente.web.Texts;
import org.entente.web.Visibility;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How far one Party, or somebody independent, finds a milestone to be. A later reading is a record of its own, so that the
 * earlier
 * one stays what it was; a change of this one corrects it.
 */
@Entity
public class Assessment extends Recorded {

    String charter;
    UUID roadmap;
    UUID milestone;
    @Enumerated(EnumType.STRING)
    Reading reading;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts method;
    UUID assessor;
    @Column(name = "assessor_role")
    String assessorRole;
    @Column(name = "assessed_on")
    LocalDate assessedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Evidence> evidence;

    /** @param party whose reading it is; null: an independent one */
    static Assessment of(Milestone milestone, String party, DraftAssessment draft, LocalDate today) {
        var assessment = new Assessment();
        assessment.charter = milestone.charter();
        assessment.roadmap = milestone.roadmap();
        assessment.milestone = milestone.id();
        assessment.belongTo(party, milestone.parties(), draft.visibilityOn(milestone.visibility()));
        assessment.say(milestone, draft, today);
        return assessment;
    }

    void amend(Milestone itsMilestone, DraftAssessment draft, LocalDate today) {
        if (draft.visibility() == Visibility.OWN_PARTY && visibility() != Visibility.OWN_PARTY) {
            throw ASSESSMENT_SHARED.because();
        }
        say(itsMilestone, draft, today);
    }

    private void say(Milestone itsMilestone, DraftAssessment draft, LocalDate today) {
        if (party() == null && draft.assessor() == null) {
            throw ASSESSOR_MISSING.because();
        }
        if (draft.assessedOn().isAfter(today)) {
            throw DAY_IN_FUTURE.because("assessedOn", draft.assessedOn());
        }
        reading = draft.reading();
        method = draft.method();
        assessor = draft.assessor();
        assessorRole = draft.assessorRole();
        assessedOn = draft.assessedOn();
        evidence = List.copyOf(draft.evidence());
        show(draft.visibility(), draft.sources());
        if (visibility().compareTo(itsMilestone.visibility()) < 0) {
            throw MORE_VISIBLE_THAN_MILESTONE.because(visibility(), itsMilestone.visibility());
        }
    }

    @Override
    public String kind() {
        return "ASSESSMENT";
    }

    @Override
    protected String action(Set<String> changed) {
        if (changed.contains("reading")) {
            return "READING_CORRECTED";
        }
        return changed.equals(Set.of("visibility")) ? "VISIBILITY_CHANGED" : "CHANGED";
    }
}
