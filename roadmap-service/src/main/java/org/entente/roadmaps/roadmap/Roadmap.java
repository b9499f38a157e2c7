package org.entente.roadmaps.roadmap;

import static org.entente.roadmaps.RoadmapProblem.CHANGE_NEEDS_PROPOSAL;
import static org.entente.roadmaps.RoadmapProblem.NOT_SHOWN_TO_ALL;
import static org.entente.roadmaps.RoadmapProblem.PERIOD_REVERSED;
import static org.entente.roadmaps.RoadmapProblem.ROADMAP_CLOSED;
import static org.entente.roadmaps.RoadmapProblem.ROADMAP_NOT_AGREED;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.entente.records.RecordProblem;
import org.entente.roadmaps.RoadmapRight;
import org.entente.roadmaps.charter.Charter;
import org.entente.roadmaps.charter.Worded;
import org.entente.web.Caller;
import org.entente.web.Refusal;
import org.entente.web.Texts;
import org.entente.web.Visibility;
import org.entente.web.rights.Right;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A plan for one area of a charter: its projects and milestones, steered by a working group. */
@Entity
public class Roadmap extends Worded {

    String charter;
    String code;
    String area;
    @Column(name = "working_group")
    UUID workingGroup;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts title;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts summary;
    @Column(name = "starts_on")
    LocalDate startsOn;
    @Column(name = "ends_on")
    LocalDate endsOn;
    @Enumerated(EnumType.STRING)
    RoadmapState state;
    /** The number of the edition in force; none before anything was agreed. */
    Integer edition;
    /** The proposal by whose adoption it last changed. */
    UUID proposal;

    /** A new draft; its pen is the caller's Party's, or the secretariat's for all. */
    static Roadmap of(Charter charter, DraftRoadmap draft, Caller caller) {
        return of(charter, draft, caller.party());
    }

    private static Roadmap of(Charter charter, DraftRoadmap draft, String pen) {
        var roadmap = new Roadmap();
        roadmap.charter = charter.slug();
        roadmap.code = draft.code();
        roadmap.state = RoadmapState.DRAFT;
        roadmap.belongTo(pen, charter.parties(), draft.visibility());
        roadmap.say(charter, draft);
        return roadmap;
    }

    /** A new draft of the secretariat, for all Parties: what another register plans. */
    public static Roadmap forAll(Charter charter, DraftRoadmap draft) {
        return of(charter, draft, (String) null);
    }

    void amend(Charter ofIt, DraftRoadmap draft) {
        mustBeDraft();
        if (!charter.equals(draft.charter())) {
            throw RecordProblem.FIXED_AT_CREATION.because("charter");
        }
        if (!code.equals(draft.code())) {
            throw RecordProblem.FIXED_AT_CREATION.because("code");
        }
        say(ofIt, draft);
    }

    private void say(Charter ofIt, DraftRoadmap draft) {
        if (!draft.area().equals(area)) {
            ofIt.mustHaveArea(draft.area());
        }
        if (draft.startsOn() != null && draft.endsOn() != null && draft.endsOn().isBefore(draft.startsOn())) {
            throw PERIOD_REVERSED.because(draft.startsOn(), draft.endsOn());
        }
        area = draft.area();
        workingGroup = draft.workingGroup();
        reword(() -> {
            title = draft.title();
            summary = draft.summary();
        });
        startsOn = draft.startsOn();
        endsOn = draft.endsOn();
        show(draft.visibility(), draft.sources());
        ofIt.mustCover(visibility());
    }

    /** All Parties are to say yes to it: it waits for them, and all of it is shown to them. */
    void propose(boolean partsAreHidden) {
        mustBeDraft();
        mustBeShownToAll();
        if (partsAreHidden) {
            throw NOT_SHOWN_TO_ALL.because(code);
        }
        state = RoadmapState.PROPOSED;
    }

    /** It was not adopted. */
    void reopen() {
        state = RoadmapState.DRAFT;
    }

    void adopt(UUID by, int number) {
        state = RoadmapState.AGREED;
        agreeOn(by, number);
    }

    void agreeOn(UUID by, int number) {
        proposal = by;
        edition = number;
    }

    void amendAgreed(Charter ofIt, DraftRoadmap draft) {
        mustBeAgreed();
        if (!charter.equals(draft.charter())) {
            throw RecordProblem.FIXED_AT_CREATION.because("charter");
        }
        if (!code.equals(draft.code())) {
            throw RecordProblem.FIXED_AT_CREATION.because("code");
        }
        say(ofIt, draft);
        mustBeShownToAll();
    }

    void end(RoadmapState as, UUID by) {
        mustBeAgreed();
        state = as;
        proposal = by;
    }

    private void mustBeShownToAll() {
        if (!isShownToAll()) {
            throw NOT_SHOWN_TO_ALL.because(code);
        }
    }

    private boolean isShownToAll() {
        return Visibility.OF_ALL_PARTIES.contains(visibility());
    }

    /** What all agreed is what proposals change. */
    public void mustBeAgreed() {
        if (state != RoadmapState.AGREED) {
            throw ROADMAP_NOT_AGREED.because(code, state);
        }
    }

    /** The number of the edition in force; null before anything was agreed. */
    public Integer edition() {
        return edition;
    }

    int nextEdition() {
        return edition == null ? 1 : edition + 1;
    }

    /** Why one side cannot change it alone, and where it can propose the change. */
    public Refusal needsProposal(String what, Object itsState) {
        return CHANGE_NEEDS_PROPOSAL.because(what, itsState).with("propose",
                RoadmapRight.PROPOSE.row().on(RoadmapView.pathOf(this)));
    }

    void move(RoadmapState to) {
        if (!state.next().contains(to)) {
            throw RecordProblem.STATE_NOT_REACHABLE.because(code, state, new TreeSet<>(state.next()));
        }
        if (!to.isOneSided() || state != RoadmapState.DRAFT) {
            throw needsProposal(code, state);
        }
        state = to;
    }

    /** What is not a draft any more changes through a proposal alone. */
    public void mustBeDraft() {
        mustBeOpen();
        if (state != RoadmapState.DRAFT) {
            throw needsProposal(code, state);
        }
    }

    /** Nothing is reported on a roadmap that is over. */
    public void mustBeOpen() {
        if (state == RoadmapState.WITHDRAWN || state == RoadmapState.COMPLETED) {
            throw ROADMAP_CLOSED.because(code, state);
        }
    }

    @Override
    public String stage() {
        return state.name();
    }

    /** What one Party keeps to itself is not brought before the others. */
    @Override
    public boolean takes(Right right) {
        return right != RoadmapRight.PROPOSE || isShownToAll();
    }

    public boolean is(String titleInEnglish, String ofArea) {
        return area.equals(ofArea) && titleInEnglish.equals(title.byLanguage().get("en"));
    }

    public String charter() {
        return charter;
    }

    @Override
    protected void texts(BiConsumer<String, Texts> tell) {
        tell.accept("title", title);
        tell.accept("summary", summary);
    }

    @Override
    public String kind() {
        return "ROADMAP";
    }

    @Override
    protected String action(Set<String> changed) {
        if (changed.contains("state")) {
            return "STATE_CHANGED";
        }
        return changed.equals(Set.of("visibility")) ? "VISIBILITY_CHANGED" : "CHANGED";
    }
}
