package org.entente.roadmaps.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.AtOnce;
import org.entente.records.KnownRevision;
import org.entente.records.Records;
import org.entente.roadmaps.imports.ImportView.Kind;
import org.entente.roadmaps.imports.ImportView.Verdict;
import org.entente.roadmaps.milestone.Milestone;
import org.entente.roadmaps.milestone.Milestones;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.web.Act;
import org.entente.web.Caller;

/**
 * Writes the past of a roadmap's milestones, revision by revision; of those that are there already only what is new in it.
 */
@ApplicationScoped
class ReplayChanges {

    private static final int AT_ONCE = 100;

    private final Records records;
    private final AtOnce atOnce;
    private final Milestones milestones;

    ReplayChanges(Records records, AtOnce atOnce, Milestones milestones) {
        this.records = records;
        this.atOnce = atOnce;
        this.milestones = milestones;
    }

    /** @param isNew whether the roadmap was just made, so that nothing can be in it */
    OfRoadmap of(Caller caller, Roadmap roadmap, Meta meta, boolean isNew, Verdicts verdicts) {
        return new OfRoadmap(caller, roadmap, meta, isNew, verdicts);
    }

    /** The milestones of one roadmap, a hundred at a time. */
    final class OfRoadmap {

        private final Caller caller;
        private final Roadmap roadmap;
        private final Meta meta;
        private final boolean isNew;
        private final Verdicts verdicts;
        private final List<Plan> waiting = new ArrayList<>();
        private boolean grew;

        private OfRoadmap(Caller caller, Roadmap roadmap, Meta meta, boolean isNew, Verdicts verdicts) {
            this.caller = caller;
            this.roadmap = roadmap;
            this.meta = meta;
            this.isNew = isNew;
            this.verdicts = verdicts;
        }

        void add(RegisterMilestone milestone, UUID project) {
            waiting.add(Plan.of(milestone, project, meta, caller));
            if (waiting.size() == AT_ONCE) {
                write();
            }
        }

        /** @return whether the roadmap has got anything */
        boolean end() {
            write();
            return grew;
        }

        private void write() {
            var present = present();
            var known = atOnce.known(present.values().stream().map(Milestone::id).toList());
            for (var plan : waiting) {
                var milestone = present.get(plan.code());
                if (milestone == null) {
                    create(plan);
                } else {
                    extend(milestone, plan, known.getOrDefault(milestone.id(), List.of()));
                }
                if (isNew) {
                    atOnce.letGo();
                }
            }
            waiting.clear();
            atOnce.letGo();
        }

        private Map<String, Milestone> present() {
            var present = new HashMap<String, Milestone>();
            if (!isNew && !waiting.isEmpty()) {
                milestones.hold(caller, roadmap.id(), waiting.stream().map(Plan::code).toList())
                        .forEach(milestone -> present.put(milestone.code(), milestone));
            }
            return present;
        }

        private void create(Plan plan) {
            if (!roadmap.isDraft()) {
                verdicts.conflict(plan.at(), Kind.MILESTONE, plan.code(), null, "the roadmap on record is no draft");
                return;
            }
            var first = plan.steps().get(0);
            var made = records.create(Milestone.told(roadmap, plan.code(), first.told()), actOf(first));
            replay(made, plan.steps().subList(1, plan.steps().size()));
            verdicts.add(plan.at(), Kind.MILESTONE, plan.code(), made.id(), Verdict.CREATED, plan.steps().size());
            grew = true;
        }

        private void extend(Milestone milestone, Plan plan, List<KnownRevision> known) {
            var conflict = plan.conflictWith(known);
            var fresh = plan.after(known);
            if (conflict == null && !fresh.isEmpty() && !roadmap.isDraft()) {
                conflict = "the roadmap on record is no draft";
            }
            if (conflict != null) {
                verdicts.conflict(plan.at(), Kind.MILESTONE, plan.code(), milestone.id(), conflict);
                return;
            }
            replay(milestone, fresh);
            verdicts.add(plan.at(), Kind.MILESTONE, plan.code(), milestone.id(),
                    fresh.isEmpty() ? Verdict.UNCHANGED : Verdict.EXTENDED, fresh.size());
            grew |= !fresh.isEmpty();
        }

        private void replay(Milestone milestone, List<Plan.Step> steps) {
            for (var step : steps) {
                records.change(milestone, actOf(step), m -> m.tell(step.told()));
            }
        }

        private Act actOf(Plan.Step step) {
            return caller.replaying(step.told().origin(), step.reason(), step.day());
        }
    }
}
