package org.entente.roadmaps.roadmap;

import static org.entente.roadmaps.RoadmapProblem.MORE_VISIBLE_THAN_ROADMAP;
import static org.entente.roadmaps.RoadmapProblem.NOT_SHOWN_TO_ALL;
import static org.entente.roadmaps.RoadmapProblem.PROJECT_CLOSED;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.entente.records.RecordProblem;
import org.entente.roadmaps.charter.Charter;
import org.entente.roadmaps.charter.Worded;
import org.entente.web.Texts;
import org.entente.web.Visibility;
import org.entente.web.rights.Standing;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entry of a roadmap's list of projects. */
@Entity
public class Project extends Worded {

    String charter;
    UUID roadmap;
    String code;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts title;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts summary;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Agency> agencies;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> partners;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> clauses;
    @Enumerated(EnumType.STRING)
    ProjectState state;
    /** The proposal by whose adoption it last changed. */
    UUID proposal;

    public static Project of(Charter charter, Roadmap roadmap, DraftProject draft) {
        roadmap.mustBeDraft();
        return made(charter, roadmap, draft);
    }

    /** An entry that all Parties have agreed to add. */
    static Project agreed(Charter charter, Roadmap roadmap, DraftProject draft, UUID by) {
        roadmap.mustBeAgreed();
        var project = made(charter, roadmap, draft);
        project.agree(by);
        return project;
    }

    private static Project made(Charter charter, Roadmap roadmap, DraftProject draft) {
        var project = new Project();
        project.charter = roadmap.charter;
        project.roadmap = roadmap.id();
        project.code = draft.code();
        project.state = ProjectState.PIPELINE;
        project.belongTo(roadmap.party(), roadmap.parties(),
                draft.visibility() == null ? roadmap.visibility() : draft.visibility());
        project.say(charter, roadmap, draft);
        return project;
    }

    void amend(Charter ofIt, Roadmap itsRoadmap, DraftProject draft) {
        itsRoadmap.mustBeDraft();
        mustBeOpen();
        keepsCode(draft);
        say(ofIt, itsRoadmap, draft);
    }

    void amendAgreed(Charter ofIt, Roadmap itsRoadmap, DraftProject draft, UUID by) {
        itsRoadmap.mustBeAgreed();
        mustBeOpen();
        keepsCode(draft);
        say(ofIt, itsRoadmap, draft);
        agree(by);
    }

    void agree(UUID by) {
        if (!Visibility.OF_ALL_PARTIES.contains(visibility())) {
            throw NOT_SHOWN_TO_ALL.because(code);
        }
        proposal = by;
    }

    private void keepsCode(DraftProject draft) {
        if (!code.equals(draft.code())) {
            throw RecordProblem.FIXED_AT_CREATION.because("code");
        }
    }

    private void say(Charter ofIt, Roadmap itsRoadmap, DraftProject draft) {
        ofIt.mustHaveClauses(draft.clauses(), clauses == null ? List.of() : clauses);
        draft.agencies().forEach(agency -> ofIt.mustHaveParty(agency.party()));
        reword(() -> {
            title = draft.title();
            summary = draft.summary();
        });
        agencies = List.copyOf(draft.agencies());
        partners = List.copyOf(draft.partners());
        clauses = List.copyOf(draft.clauses());
        show(draft.visibility(), draft.sources());
        if (visibility().compareTo(itsRoadmap.visibility()) < 0) {
            throw MORE_VISIBLE_THAN_ROADMAP.because(visibility(), itsRoadmap.visibility());
        }
    }

    void move(Roadmap itsRoadmap, ProjectState to) {
        itsRoadmap.mustBeDraft();
        become(to);
    }

    void moveAgreed(Roadmap itsRoadmap, ProjectState to, UUID by) {
        itsRoadmap.mustBeAgreed();
        become(to);
        agree(by);
    }

    private void become(ProjectState to) {
        if (!state.next().contains(to)) {
            throw RecordProblem.STATE_NOT_REACHABLE.because(code, state, new TreeSet<>(state.next()));
        }
        state = to;
    }

    /** A project that is over takes no more changes and no more milestones. */
    public void mustBeOpen() {
        if (hasEnded()) {
            throw PROJECT_CLOSED.because(code, state);
        }
    }

    private boolean hasEnded() {
        return state.next().isEmpty();
    }

    /** It stands where its roadmap does, until it is over itself. */
    Standing in(Roadmap itsRoadmap) {
        return at(itsRoadmap.stage(), hasEnded());
    }

    public boolean is(String titleInEnglish) {
        return titleInEnglish.equals(title.byLanguage().get("en"));
    }

    public String charter() {
        return charter;
    }

    public String code() {
        return code;
    }

    public UUID roadmap() {
        return roadmap;
    }

    @Override
    protected void texts(BiConsumer<String, Texts> tell) {
        tell.accept("title", title);
        tell.accept("summary", summary);
    }

    @Override
    public String kind() {
        return "PROJECT";
    }

    @Override
    protected String action(Set<String> changed) {
        if (changed.contains("state")) {
            return "STATE_CHANGED";
        }
        if (changed.equals(Set.of("proposal"))) {
            return "ADOPTED";
        }
        return changed.equals(Set.of("visibility")) ? "VISIBILITY_CHANGED" : "CHANGED";
    }
}
