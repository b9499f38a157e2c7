package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.RoadmapProblem.MILESTONE_CLOSED;
import static org.entente.roadmaps.RoadmapProblem.MORE_VISIBLE_THAN_ROADMAP;
import static org.entente.roadmaps.RoadmapProblem.NOT_SHOWN_TO_ALL;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.entente.records.RecordProblem;
import org.entente.roadmaps.charter.Charter;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.web.Origin;
import org.entente.web.Texts;
import org.entente.web.Visibility;
import org.entente.web.rights.Standing;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A step of a roadmap that is due on a day and that somebody answers for. */
@Entity
public class Milestone extends Reported {

    String charter;
    UUID roadmap;
    UUID project;
    String code;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts title;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts description;
    @Column(name = "responsible_party")
    String responsibleParty;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> organizations;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> clauses;
    /** Null where it waits for none. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "depends_on")
    List<UUID> dependsOn;
    @Column(name = "due_on")
    LocalDate dueOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "due_precision")
    DuePrecision duePrecision;
    int weight;
    /** The due day of the first edition that had one: what slippage is told against, however often it was agreed anew. */
    @Column(name = "first_due_on")
    LocalDate firstDueOn;
    /** The proposal by whose adoption it last changed. */
    UUID proposal;
    /** Where its newest change comes from, if that was replayed from another register; the door writes it, no request can. */
    @JdbcTypeCode(SqlTypes.JSON)
    Origin origin;
    /** The database's: the due day, or the end of time where there is none. */
    @Column(name = "due_sort", insertable = false, updatable = false)
    LocalDate dueSort;

    static Milestone of(Charter charter, Roadmap roadmap, DraftMilestone draft) {
        roadmap.mustBeDraft();
        return made(charter, roadmap, draft);
    }

    /** A milestone that all Parties have agreed to add. */
    static Milestone agreed(Charter charter, Roadmap roadmap, DraftMilestone draft, UUID by) {
        roadmap.mustBeAgreed();
        var milestone = made(charter, roadmap, draft);
        milestone.agree(by);
        return milestone;
    }

    private static Milestone made(Charter charter, Roadmap roadmap, DraftMilestone draft) {
        var milestone = new Milestone();
        milestone.charter = roadmap.charter();
        milestone.roadmap = roadmap.id();
        milestone.code = draft.code();
        milestone.state = MilestoneState.PLANNED;
        milestone.belongTo(roadmap.party(), roadmap.parties(),
                draft.visibility() == null ? roadmap.visibility() : draft.visibility());
        milestone.say(charter, roadmap, draft);
        return milestone;
    }

    /** A milestone as another register first told of it. The secretariat holds the pen, as it does of the roadmap. */
    public static Milestone told(Roadmap roadmap, String code, ToldMilestone as) {
        var milestone = new Milestone();
        milestone.charter = roadmap.charter();
        milestone.roadmap = roadmap.id();
        milestone.code = code;
        milestone.organizations = List.of();
        milestone.clauses = List.of();
        milestone.duePrecision = DuePrecision.DAY;
        milestone.weight = 1;
        milestone.belongTo(roadmap.party(), roadmap.parties(), roadmap.visibility());
        milestone.tell(as);
        return milestone;
    }

    /** What another register tells was so before anything was agreed here: the rules of reporting do not judge it. */
    public void tell(ToldMilestone as) {
        if (state == MilestoneState.ACHIEVED) {
            throw MILESTONE_CLOSED.because(code, state);
        }
        project = as.project();
        reword(as.title(), as.description());
        dueOn = as.dueOn();
        achievedOn = as.achievedOn();
        progress = as.progress();
        state = as.state();
        // A change that another register tells of, and that changes nothing else, is a revision too.
        origin = as.origin();
        reportedBy = null;
    }

    @Override
    protected boolean cameFrom(Origin of) {
        var changes = !Objects.equals(origin, of);
        origin = of;
        return changes;
    }

    void amend(Charter ofIt, Roadmap itsRoadmap, DraftMilestone draft) {
        itsRoadmap.mustBeDraft();
        sayAgain(ofIt, itsRoadmap, draft);
    }

    void amendAgreed(Charter ofIt, Roadmap itsRoadmap, DraftMilestone draft, UUID by) {
        itsRoadmap.mustBeAgreed();
        sayAgain(ofIt, itsRoadmap, draft);
        agree(by);
    }

    /** All Parties have agreed to it as it stands. */
    void agree(UUID by) {
        if (!Visibility.OF_ALL_PARTIES.contains(visibility())) {
            throw NOT_SHOWN_TO_ALL.because(code);
        }
        firstDueOn = firstDueOn == null ? dueOn : firstDueOn;
        proposal = by;
    }

    private void sayAgain(Charter ofIt, Roadmap itsRoadmap, DraftMilestone draft) {
        if (!code.equals(draft.code())) {
            throw RecordProblem.FIXED_AT_CREATION.because("code");
        }
        mustBeOpen();
        say(ofIt, itsRoadmap, draft);
    }

    private void say(Charter ofIt, Roadmap itsRoadmap, DraftMilestone draft) {
        ofIt.mustHaveClauses(draft.clauses(), clauses == null ? List.of() : clauses);
        ofIt.mustHaveParty(draft.responsibleParty());
        project = draft.project();
        reword(draft.title(), draft.description());
        responsibleParty = draft.responsibleParty();
        organizations = List.copyOf(draft.organizations());
        clauses = List.copyOf(draft.clauses());
        dependsOn = draft.dependsOn().isEmpty() ? null : draft.dependsOn().stream().distinct().toList();
        dueOn = draft.dueOn();
        duePrecision = draft.duePrecision();
        forecastOn = draft.forecastOn();
        weight = draft.weight();
        measureBy(draft.indicators());
        show(draft.visibility(), draft.sources());
        if (visibility().compareTo(itsRoadmap.visibility()) < 0) {
            throw MORE_VISIBLE_THAN_ROADMAP.because(visibility(), itsRoadmap.visibility());
        }
    }

    void move(Roadmap itsRoadmap, MilestoneState to) {
        mustReach(to);
        if (to != MilestoneState.CANCELLED) {
            throw itsRoadmap.needsProposal(code, state);
        }
        itsRoadmap.mustBeDraft();
        state = to;
    }

    void cancelAgreed(Roadmap itsRoadmap, UUID by) {
        itsRoadmap.mustBeAgreed();
        mustReach(MilestoneState.CANCELLED);
        state = MilestoneState.CANCELLED;
        proposal = by;
    }

    /** The other Parties have confirmed what was reported. */
    void confirm(Roadmap itsRoadmap, UUID by) {
        itsRoadmap.mustBeAgreed();
        mustReach(MilestoneState.ACHIEVED);
        state = MilestoneState.ACHIEVED;
        proposal = by;
    }

    @Override
    public String code() {
        return code;
    }

    public String charter() {
        return charter;
    }

    List<UUID> dependsOn() {
        return dependsOn == null ? List.of() : dependsOn;
    }

    /** It stands where its roadmap does, until it is over itself. */
    Standing in(Roadmap itsRoadmap) {
        return at(itsRoadmap.stage(), !isOpen());
    }

    /** A cancelled milestone is neither on time nor late. */
    Slippage slippage(LocalDate today) {
        return state == MilestoneState.CANCELLED ? Slippage.of(null, null, null, today)
                : Slippage.of(dueOn, forecastOn, achievedOn, today);
    }

    private void reword(Texts newTitle, Texts newDescription) {
        reword(() -> {
            title = newTitle;
            description = newDescription;
        });
    }

    @Override
    protected void texts(BiConsumer<String, Texts> tell) {
        tell.accept("title", title);
        tell.accept("description", description);
    }

    /** The same against the day of the first edition that had one; before that there is none. */
    Slippage slippageFromFirst(LocalDate today) {
        return state == MilestoneState.CANCELLED || firstDueOn == null ? Slippage.of(null, null, null, today)
                : Slippage.of(firstDueOn, forecastOn == null ? dueOn : forecastOn, achievedOn, today);
    }

    public UUID roadmap() {
        return roadmap;
    }

    @Override
    public String responsibleParty() {
        return responsibleParty;
    }

    @Override
    public String kind() {
        return "MILESTONE";
    }

    @Override
    protected String action(Set<String> changed) {
        if (changed.contains("state")) {
            return "STATE_CHANGED";
        }
        if (changed.contains("dueOn")) {
            return "DUE_DATE_MOVED";
        }
        if (changed.contains("responsibleParty")) {
            return "RESPONSIBILITY_MOVED";
        }
        if (changed.contains("progress") || changed.contains("achievedOn")) {
            return "PROGRESS_REPORTED";
        }
        if (changed.contains("forecastOn")) {
            return "FORECAST_MOVED";
        }
        if (Set.of("proposal", "firstDueOn").containsAll(changed)) {
            return "ADOPTED";
        }
        if (changed.equals(Set.of("dependsOn"))) {
            return "DEPENDENCIES_CHANGED";
        }
        return changed.equals(Set.of("visibility")) ? "VISIBILITY_CHANGED" : actionOfMeasuring(changed);
    }
}
