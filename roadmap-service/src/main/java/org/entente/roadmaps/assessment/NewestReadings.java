package org.entente.roadmaps.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Selection;
import org.entente.roadmaps.milestone.AssessorReading;
import org.entente.roadmaps.milestone.Milestone;
import org.entente.roadmaps.milestone.MilestoneFilter;
import org.entente.roadmaps.milestone.MilestoneReadings;
import org.entente.web.Caller;
import org.entente.web.Visibility;

/**
 * The newest reading of each assessor: by the day of the assessment, of one day the one recorded last. Of those alone that are
 * shared and that the caller may see; so a newer one that is kept from the caller leaves the older one in its place, and
 * neither
 * the one nor what follows from it tells that it exists. Nothing of this is stored: a mark on the older one would tell.
 */
@ApplicationScoped
class NewestReadings implements MilestoneReadings {

    /** A place for the alias, for what the caller may see of that, and for what it may see of those that may be newer. */
    private static final String SHARED_AND_NEWEST = """
            %1$s.visibility <> :notShared and %2$s and not exists (select 1 from Assessment n
                where n.milestone = %1$s.milestone and n.visibility <> :notShared and %3$s
                    and (n.assessedOn > %1$s.assessedOn or n.assessedOn = %1$s.assessedOn and n.id > %1$s.id)
                    and (n.party = %1$s.party or n.party is null and %1$s.party is null and n.assessor = %1$s.assessor))""";

    private final Assessments assessments;

    NewestReadings(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Map<UUID, List<AssessorReading>> of(Caller caller, Collection<UUID> milestones) {
        var readings = new HashMap<UUID, List<AssessorReading>>();
        if (milestones.isEmpty()) {
            return readings;
        }
        var selection = Selection.visibleTo(caller, assessments).any("milestone", milestones);
        var newest = "id in (select a.id from Assessment a where a.milestone in (:milestone) and "
                + newest("a", selection) + ")";
        selection.condition(newest, "notShared", Visibility.OWN_PARTY).all().stream()
                .sorted(Comparator.comparing(Assessment::party, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(a -> readings.computeIfAbsent(a.milestone, m -> new ArrayList<>()).add(reading(a)));
        return readings;
    }

    private static AssessorReading reading(Assessment a) {
        return new AssessorReading(a.party(), a.assessor, a.reading, a.assessedOn, a.id(), a.visibility());
    }

    @Override
    public void narrow(Selection<Milestone> selection, MilestoneFilter filter) {
        if (filter.divergent == null) {
            return;
        }
        // Where one charter or roadmap is asked about, the readings of the others need not be compared.
        var scope = (filter.charter == null ? "" : " and a.charter = :ofCharter")
                + (filter.roadmap == null ? "" : " and a.roadmap = :ofRoadmap");
        var differ = """
                select a.milestone from Assessment a where a.party is not null%s and %s
                    and exists (select 1 from Assessment b where b.milestone = a.milestone and b.party <> a.party
                        and b.reading <> a.reading and %s)""".formatted(scope, newest("a", selection), newest("b", selection));
        selection.condition("id " + (filter.divergent ? "in" : "not in") + " (" + differ + ")", "notShared",
                Visibility.OWN_PARTY).value("ofCharter", filter.charter).value("ofRoadmap", filter.roadmap);
    }

    private static String newest(String alias, Selection<?> selection) {
        return SHARED_AND_NEWEST.formatted(alias, selection.sight(alias), selection.sight("n"));
    }

    @Override
    public boolean areMoreVisibleThan(UUID milestone, Visibility visibility) {
        return !visibility.wider().isEmpty()
                && assessments.count("milestone = ?1 and visibility in ?2", milestone, visibility.wider()) > 0;
    }
}
