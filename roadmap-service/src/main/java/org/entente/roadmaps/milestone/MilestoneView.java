package org.entente.roadmaps.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.roadmaps.RoadmapRight;
import org.entente.roadmaps.charter.Drift;
import org.entente.roadmaps.charter.MissingText;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.web.Action;
import org.entente.web.Caller;
import org.entente.web.Origin;
import org.entente.web.Shown;
import org.entente.web.Source;
import org.entente.web.Tagged;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/**
 * A milestone as the API shows it, with where it stands today.
 *
 * @param dependsOn the milestones, of any roadmap of the charter, that come before it
 * @param timeliness absent where no day is agreed, or where it is cancelled
 * @param slippageDays days behind the agreed day; negative: before it
 * @param firstDueOn the day of the first edition that had one
 * @param slippageFromFirstDays days behind that day; absent before anything was agreed
 * @param proposal the proposal by whose adoption it last changed
 * @param reportedBy the Party that last reported on it
 * @param indicators each with its newest actual
 * @param evidence what proves the achievement
 * @param divergent whether the Parties differ in the readings that the caller may see
 * @param readings the newest reading of each assessor, of those shared with the caller
 * @param drifted authentic versions of a text that have not followed a change of another
 * @param missing authentic versions of a text that there are none of
 * @param origin where its newest change comes from, if that was replayed from another register
 */
@Schema(name = "Milestone")
public record MilestoneView(UUID id, int revision, Instant recordedAt, String charter, UUID roadmap, UUID project, String code,
        Texts title, Texts description, String responsibleParty, List<UUID> organizations, List<String> clauses,
        List<UUID> dependsOn,
        LocalDate dueOn,
        DuePrecision duePrecision, LocalDate forecastOn, LocalDate achievedOn, int progress, int weight, MilestoneState state,
        Timeliness timeliness, Integer slippageDays, LocalDate firstDueOn, Integer slippageFromFirstDays, UUID proposal,
        String reportedBy,
        List<IndicatorView> indicators, List<Evidence> evidence, boolean divergent, List<AssessorReading> readings,
        Visibility visibility, String party, List<Source> sources,
        Origin origin, List<Drift> drifted, List<MissingText> missing, List<Action> actions) implements Tagged, Shown {

    static MilestoneView of(Milestone m, Roadmap roadmap, List<String> authentic, List<AssessorReading> readings, Caller caller,
            LocalDate today) {
        var slippage = m.slippage(today);
        return new MilestoneView(m.id(), m.revision(), m.recordedAt(), m.charter, m.roadmap, m.project, m.code, m.title,
                m.description, m.responsibleParty, m.organizations, m.clauses, m.dependsOn(), m.dueOn, m.duePrecision,
                m.forecastOn,
                m.achievedOn,
                m.progress, m.weight, m.state, slippage.timeliness(), slippage.days(), m.firstDueOn,
                m.slippageFromFirst(today).days(), m.proposal, m.reportedBy,
                m.indicators().stream().map(i -> IndicatorView.of(i, m)).toList(), m.evidence(),
                MilestoneReadings.differ(readings), readings, m.visibility(), m.party(), m.sources(),
                m.origin, m.driftedIn(authentic), m.missingIn(authentic), actionsOf(m, roadmap, caller));
    }

    static String pathOf(Milestone m) {
        return "/api/v1/milestones/" + m.id();
    }

    private static List<Action> actionsOf(Milestone m, Roadmap roadmap, Caller caller) {
        // Of the past nothing can be done; and what is effective by a day need not be all that it belongs to.
        return caller.looksBack() ? List.of() : RoadmapRight.actions(caller, m.in(roadmap), pathOf(m));
    }

    @Override
    public UUID record() {
        return id;
    }

    @Override
    public Stream<Shown> shown() {
        return Stream.concat(Stream.of(this), readings.stream());
    }
}
