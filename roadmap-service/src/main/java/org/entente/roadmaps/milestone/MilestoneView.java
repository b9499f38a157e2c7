package org.entente.roadmaps.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
 * @param timeliness absent where no day is agreed, or where it is cancelled
 * @param slippageDays days behind the agreed day; negative: before it
 * @param drifted authentic versions of a text that have not followed a change of another
 * @param missing authentic versions of a text that there are none of
 * @param origin where its newest change comes from, if that was replayed from another register
 */
@Schema(name = "Milestone")
public record MilestoneView(UUID id, int revision, Instant recordedAt, String charter, UUID roadmap, UUID project, String code,
        Texts title, Texts description, String responsibleParty, List<UUID> organizations, List<String> clauses,
        LocalDate dueOn,
        DuePrecision duePrecision, LocalDate forecastOn, LocalDate achievedOn, int progress, int weight, MilestoneState state,
        Timeliness timeliness, Integer slippageDays, Visibility visibility, String party, List<Source> sources,
        Origin origin, List<Drift> drifted, List<MissingText> missing, List<Action> actions) implements Tagged, Shown {

    static MilestoneView of(Milestone m, Roadmap roadmap, List<String> authentic, Caller caller, LocalDate today) {
        var slippage = m.slippage(today);
        return new MilestoneView(m.id(), m.revision(), m.recordedAt(), m.charter, m.roadmap, m.project, m.code, m.title,
                m.description, m.responsibleParty, m.organizations, m.clauses, m.dueOn, m.duePrecision, m.forecastOn,
                m.achievedOn,
                m.progress, m.weight, m.state, slippage.timeliness(), slippage.days(), m.visibility(), m.party(), m.sources(),
                m.origin, m.driftedIn(authentic), m.missingIn(authentic), actionsOf(m, roadmap, caller));
    }

    static String pathOf(Milestone m) {
        return "/api/v1/milestones/" + m.id();
    }

    private static List<Action> actionsOf(Milestone m, Roadmap roadmap, Caller caller) {
        // Of the past nothing can be done; and what is effective by a day need not be all that it belongs to.
        if (caller.looksBack()) {
            return List.of();
        }
        var actions = new ArrayList<Action>();
        if (m.isOpen() && roadmap.isDraft() && m.isWrittenBy(caller)) {
            actions.add(new Action("amend", "PATCH", pathOf(m)));
            actions.add(new Action("cancel", "POST", pathOf(m) + "/transitions"));
        }
        if (m.isOpen() && roadmap.isOpen() && Reporters.include(caller, m, roadmap)) {
            actions.add(new Action("report-progress", "POST", pathOf(m) + "/progress"));
        }
        return actions;
    }

    @Override
    public UUID record() {
        return id;
    }
}
