package org.entente.roadmaps.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Who reads a roadmap with its milestones reads all of them. */
    static final int MOST_MILESTONES = 5_000;

    private static final String NO_DRAFT = "the roadmap on record is no draft";
    private static final int AT_ONCE = 100;
    private static final int MOST_REVISIONS = 1_000;

    private final Records records;
    private final AtOnce atOnce;
    private final Milestones milestones;
    private final TimeLimit limit;

    ReplayChanges(Records records, AtOnce atOnce, Milestones milestones, TimeLimit limit) {
        this.records = records;
        this.atOnce = atOnce;
        this.milestones = milestones;
        this.limit = limit;
    }

    /**
     * @param began the instant as of which all is recorded
     * @param isNew whether the roadmap was just made, so that nothing can be in it
     */
    OfRoadmap of(Caller caller, Roadmap roadmap, Meta meta, Instant began, boolean isNew, Verdicts verdicts) {
        return new OfRoadmap(caller, roadmap, meta, began, isNew, verdicts);
    }

    /** The milestones of one roadmap, a hundred at a time, or fewer with long pasts. */
    final class OfRoadmap {

        private final Caller caller;
        private final Roadmap roadmap;
        private final Meta meta;
        private final Instant began;
        private final boolean isNew;
        private final Verdicts verdicts;
        private final List<Plan> waiting = new ArrayList<>();
        private int steps;
        private long room;
        private boolean grew;

        private OfRoadmap(Caller caller, Roadmap roadmap, Meta meta, Instant began, boolean isNew, Verdicts verdicts) {
            this.caller = caller;
            this.roadmap = roadmap;
            this.meta = meta;
            this.began = began;
            this.isNew = isNew;
            this.verdicts = verdicts;
            room = MOST_MILESTONES - (isNew ? 0 : milestones.count("roadmap", roadmap.id()));
        }

        void add(RegisterMilestone milestone, UUID project) {
            var plan = Plan.of(milestone, project, meta);
            waiting.add(plan);
            steps += plan.steps().size();
            if (waiting.size() == AT_ONCE || steps >= MOST_REVISIONS) {
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
            for (int from = 0, to; from < waiting.size(); from = to) {
                to = endOfPart(from, present);
                write(waiting.subList(from, to), present);
            }
            waiting.clear();
            steps = 0;
            atOnce.letGo();
            limit.mustNotBeOver();
        }

        /** What is on record may be longer than what the register tells, and is not read all at once either. */
        private int endOfPart(int from, Map<String, Milestone> present) {
            int to = from;
            for (int revisions = 0; to < waiting.size() && revisions < MOST_REVISIONS; to++) {
                var milestone = present.get(waiting.get(to).code());
                revisions += milestone == null ? 0 : milestone.revision();
            }
            return to;
        }

        private void write(List<Plan> part, Map<String, Milestone> present) {
            var known = atOnce.known(part.stream().map(plan -> present.get(plan.code())).filter(Objects::nonNull)
                    .map(Milestone::id).toList());
            for (var plan : part) {
                atOnce.letGo();
                var milestone = present.get(plan.code());
                if (milestone == null) {
                    create(plan);
                } else {
                    extend(milestone, plan, known.getOrDefault(milestone.id(), List.of()));
                }
            }
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
            var conflict = !roadmap.isDraft() ? NO_DRAFT
                    : room-- <= 0 ? "the roadmap would have more than " + MOST_MILESTONES + " milestones" : null;
            if (conflict != null) {
                verdicts.conflict(plan.at(), Kind.MILESTONE, plan.code(), null, conflict);
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
            if (conflict == null && !fresh.isEmpty()) {
                conflict = mayNotGrow(milestone);
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

        private String mayNotGrow(Milestone milestone) {
            if (!roadmap.isDraft()) {
                return NO_DRAFT;
            }
            // Its next revision would be recorded before its last.
            return milestone.recordedAt().isAfter(began) ? "it was changed while the import was under way" : null;
        }

        private void replay(Milestone milestone, List<Plan.Step> steps) {
            var present = milestone;
            for (int i = 0; i < steps.size(); i++) {
                if (i % AT_ONCE == AT_ONCE - 1) {
                    atOnce.letGo();
                }
                present = atOnce.again(present);
                var step = steps.get(i);
                records.change(present, actOf(step), m -> m.tell(step.told()));
            }
        }

        private Act actOf(Plan.Step step) {
            return caller.replaying(step.told().origin(), step.actor(), step.reason(), step.day());
        }
    }
}
