package org.entente.roadmaps.charter;

import static org.entente.roadmaps.RoadmapProblem.AREA_UNKNOWN;
import static org.entente.roadmaps.RoadmapProblem.CLAUSE_UNKNOWN;
import static org.entente.roadmaps.RoadmapProblem.CODE_TWICE;
import static org.entente.roadmaps.RoadmapProblem.MORE_VISIBLE_THAN_CHARTER;
import static org.entente.roadmaps.RoadmapProblem.PARTY_NOT_OF_CHARTER;
import static org.entente.roadmaps.RoadmapProblem.TWO_PARTIES_NEEDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.entente.records.RecordProblem;
import org.entente.web.Texts;
import org.entente.web.Visibility;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The founding instrument: its Parties, the day of signing, Areas and Clauses. */
@Entity
public class Charter extends Worded {

    String slug;
    @JdbcTypeCode(SqlTypes.JSON)
    Texts title;
    @Column(name = "short_title")
    @JdbcTypeCode(SqlTypes.JSON)
    Texts shortTitle;
    @Column(name = "signed_on")
    LocalDate signedOn;
    @Column(name = "signed_at")
    @JdbcTypeCode(SqlTypes.JSON)
    Texts signedAt;
    @Column(name = "authentic_languages")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> authenticLanguages;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Area> areas;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Clause> clauses;

    public static Charter of(DraftCharter draft) {
        var charter = new Charter();
        charter.slug = draft.id();
        charter.signedOn = draft.signedOn();
        charter.belongTo(null, List.copyOf(draft.parties()), draft.visibility());
        charter.say(draft);
        return charter;
    }

    /** A charter's name, day and Parties are what its signing made them; who sees it, its terms follow. */
    void amend(DraftCharter draft) {
        if (!slug.equals(draft.id())) {
            throw RecordProblem.FIXED_AT_CREATION.because("id");
        }
        if (!signedOn.equals(draft.signedOn())) {
            throw RecordProblem.FIXED_AT_CREATION.because("signedOn");
        }
        if (draft.visibility() != null && draft.visibility() != visibility()) {
            throw RecordProblem.FIXED_AT_CREATION.because("visibility");
        }
        if (!parties().equals(draft.parties())) {
            throw RecordProblem.FIXED_AT_CREATION.because("parties");
        }
        say(draft);
    }

    /** Adds the areas that it does not have yet. */
    public void widen(List<Area> more) {
        areas = areasWith(more);
    }

    public List<Area> areasWith(List<Area> more) {
        var all = new ArrayList<>(areas);
        more.stream().filter(area -> !hasArea(area.code())).forEach(all::add);
        return List.copyOf(all);
    }

    public boolean hasArea(String code) {
        return areas.stream().anyMatch(area -> area.code().equals(code));
    }

    private void say(DraftCharter draft) {
        if (new HashSet<>(draft.parties()).size() < 2) {
            throw TWO_PARTIES_NEEDED.because();
        }
        reword(() -> {
            title = draft.title();
            shortTitle = draft.shortTitle();
            signedAt = draft.signedAt();
        });
        authenticLanguages = List.copyOf(draft.authenticLanguages());
        areas = draft.areas() == null ? List.of() : List.copyOf(draft.areas());
        clauses = draft.clauses() == null ? List.of() : List.copyOf(draft.clauses());
        requireOnce("authenticLanguages", authenticLanguages.stream());
        requireOnce("areas", areas.stream().map(Area::code));
        requireOnce("clauses", clauses.stream().map(Clause::code));
        clauses.stream().map(Clause::area).filter(area -> area != null).forEach(this::mustHaveArea);
        show(draft.visibility(), draft.sources());
    }

    private static void requireOnce(String member, Stream<String> codes) {
        var seen = new HashSet<String>();
        codes.filter(code -> !seen.add(code)).findFirst().ifPresent(code -> {
            throw CODE_TWICE.because(code, member);
        });
    }

    public String slug() {
        return slug;
    }

    public List<Clause> clauses() {
        return clauses;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    public void mustHaveArea(String code) {
        if (!hasArea(code)) {
            throw AREA_UNKNOWN.because(code, slug);
        }
    }

    /** @param named what was named before: a clause that the charter's record has lost since does not block another change */
    public void mustHaveClauses(Collection<String> codes, Collection<String> named) {
        var known = new HashSet<>(named);
        clauses.forEach(clause -> known.add(clause.code()));
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw CLAUSE_UNKNOWN.because(code, slug);
        });
    }

    /** What is under a charter is shown to no more than the charter itself is. */
    public void mustCover(Visibility visibility) {
        if (visibility.compareTo(visibility()) < 0) {
            throw MORE_VISIBLE_THAN_CHARTER.because(visibility, visibility());
        }
    }

    public void mustHaveParty(String party) {
        if (party != null && !parties().contains(party)) {
            throw PARTY_NOT_OF_CHARTER.because(party, slug);
        }
    }

    @Override
    protected void texts(BiConsumer<String, Texts> tell) {
        tell.accept("title", title);
        tell.accept("shortTitle", shortTitle);
        tell.accept("signedAt", signedAt);
    }

    @Override
    public String kind() {
        return "CHARTER";
    }

    @Override
    protected String action(Set<String> changed) {
        return "CHANGED";
    }
}
