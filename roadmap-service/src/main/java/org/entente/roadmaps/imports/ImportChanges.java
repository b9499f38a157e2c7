package org.entente.roadmaps.imports;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.entente.records.AtOnce;
import org.entente.records.Records;
import org.entente.roadmaps.RoadmapProblem;
import org.entente.roadmaps.charter.Charter;
import org.entente.roadmaps.charter.Charters;
import org.entente.roadmaps.charter.DraftCharter;
import org.entente.roadmaps.imports.ImportView.Kind;
import org.entente.roadmaps.imports.ImportView.Verdict;
import org.entente.roadmaps.roadmap.DraftProject;
import org.entente.roadmaps.roadmap.DraftRoadmap;
import org.entente.roadmaps.roadmap.Project;
import org.entente.roadmaps.roadmap.Projects;
import org.entente.roadmaps.roadmap.Roadmap;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.Act;
import org.entente.web.Caller;
import org.entente.web.CommonProblem;
import org.entente.web.Refusal;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.entente.web.Violation;
import org.entente.web.Visibility;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

/** Writes a register that holds together, all of it or nothing. */
@ApplicationScoped
class ImportChanges {

    /** Longer than the time to write, since another import of the same charter may have the turn. */
    private static final int PATIENCE_SECONDS = 180;

    private final Records records;
    private final AtOnce atOnce;
    private final Charters charters;
    private final Roadmaps roadmaps;
    private final Projects projects;
    private final ReplayChanges replays;
    private final TimeLimit limit;

    ImportChanges(Records records, AtOnce atOnce, Charters charters, Roadmaps roadmaps, Projects projects,
            ReplayChanges replays, TimeLimit limit) {
        this.records = records;
        this.atOnce = atOnce;
        this.charters = charters;
        this.roadmaps = roadmaps;
        this.projects = projects;
        this.replays = replays;
        this.limit = limit;
    }

    /** @param register tells all that it says, in its order */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    Verdicts write(Caller caller, ImportTarget into, Survey survey, Consumer<RegisterReader.Listener> register) {
        var slug = into.slug(survey.meta());
        var verdicts = new Verdicts(into.isDry());
        atOnce.takeTurn("import of " + slug);
        var present = charters.hold(caller, slug);
        // After the turn and the lock: what is recorded as of one instant, nobody may have changed since.
        var began = atOnce.begin();
        register.accept(new Writing(caller, into, survey, began, slug, present.orElse(null), verdicts));
        limit.mustNotBeOver();
        if (into.isDry()) {
            atOnce.undo();
        } else if (verdicts.anyConflict()) {
            throw verdicts.refusal();
        }
        return verdicts;
    }

    /** One import under way. */
    private final class Writing implements RegisterReader.Listener {

        private final Caller caller;
        private final Survey survey;
        private final Instant began;
        private final Verdicts verdicts;
        private final Charter charter;
        private final Map<String, Project> ofGroup = new HashMap<>();
        private Roadmap roadmap;
        private ReplayChanges.OfRoadmap milestones;
        private Act act;
        private int listed;
        private boolean mayGrow;
        private boolean grew;

        Writing(Caller caller, ImportTarget into, Survey survey, Instant began, String slug, Charter present,
                Verdicts verdicts) {
            this.caller = caller;
            this.survey = survey;
            this.began = began;
            this.verdicts = verdicts;
            act = caller.because(survey.meta().version(), survey.began());
            charter = present == null ? create(into, slug) : widen(into, present);
        }

        private Charter create(ImportTarget into, String slug) {
            var parties = new LinkedHashSet<>(into.parties == null ? List.of() : into.parties);
            if (parties.size() < 2) {
                throw invalid("parties", "must name at least two Parties, since there is no charter " + slug + " yet");
            }
            if (into.visibility == Visibility.OWN_PARTY) {
                throw invalid("visibility", "must be PUBLIC or PARTIES");
            }
            var meta = survey.meta();
            var made = records.create(Charter.of(new DraftCharter(slug, Texts.of("en", meta.name()), null,
                    List.copyOf(parties), survey.began(), null, List.of("en"), survey.areas(), null,
                    into.visibility == null ? Visibility.PUBLIC : into.visibility, List.of(source(meta.note())))), act);
            verdicts.add(Place.ofLine(1), Kind.CHARTER, slug, made.id(), Verdict.CREATED, 1);
            return made;
        }

        private Charter widen(ImportTarget into, Charter present) {
            if (into.parties != null && !into.parties.isEmpty()
                    && !Set.copyOf(present.parties()).equals(Set.copyOf(into.parties))) {
                throw invalid("parties", "must be those on record: " + String.join(",", present.parties()));
            }
            if (into.visibility != null && into.visibility != present.visibility()) {
                throw invalid("visibility", "must be that on record: " + present.visibility());
            }
            var lacks = survey.areas().stream().anyMatch(area -> !present.hasArea(area.code()));
            if (lacks) {
                mustHaveRoom(present);
                records.change(present, caller.because(survey.meta().version()), c -> c.widen(survey.areas()));
            }
            verdicts.add(Place.ofLine(1), Kind.CHARTER, present.slug(), present.id(),
                    lacks ? Verdict.EXTENDED : Verdict.UNCHANGED, lacks ? 1 : 0);
            return present;
        }

        private void mustHaveRoom(Charter present) {
            var areas = present.areasWith(survey.areas()).size();
            if (areas > Survey.MOST_AREAS) {
                var faults = new Faults();
                faults.at(Place.ofLine(1), "makes, with those on record, " + areas + " areas; a charter has at most "
                        + Survey.MOST_AREAS);
                throw faults.because(RoadmapProblem.REGISTER_NOT_VALID);
            }
        }

        @Override
        public void meta(Meta meta) {
            // The charter stands before the first group.
        }

        @Override
        public void group(Group group) {
            act = caller.because(survey.meta().version(), survey.began(group));
            ofGroup.clear();
            grew = false;
            var present = roadmaps.hold(caller, charter.slug(), group.code());
            roadmap = present.orElseGet(() -> create(group));
            milestones = replays.of(caller, roadmap, survey.meta(), began, present.isEmpty(), verdicts);
            mayGrow = present.isPresent() && roadmap.is(group.title(), group.areaCode());
            if (present.isEmpty()) {
                verdicts.add(group.at(), Kind.ROADMAP, group.code(), roadmap.id(), Verdict.CREATED, 1);
                return;
            }
            projects.of(caller, roadmap.id()).forEach(project -> ofGroup.put(project.code(), project));
            if (mayGrow) {
                listed = verdicts.add(group.at(), Kind.ROADMAP, group.code(), roadmap.id(), Verdict.UNCHANGED, 0);
            } else {
                verdicts.conflict(group.at(), Kind.ROADMAP, group.code(), roadmap.id(),
                        "the roadmap on record has another title or area");
            }
        }

        private Roadmap create(Group group) {
            return records.create(Roadmap.forAll(charter, new DraftRoadmap(charter.slug(), group.code(), group.areaCode(), null,
                    Texts.of("en", group.title()), null, null, null, charter.visibility(),
                    List.of(source(survey.meta().note())))), act);
        }

        @Override
        public void initiative(Initiative initiative) {
            verdicts.project();
            var present = ofGroup.get(initiative.code());
            if (present != null && !present.is(initiative.title())) {
                verdicts.conflict(initiative.at(), Kind.PROJECT, initiative.code(), present.id(),
                        "the project on record has another title");
            } else if (present == null && !roadmap.isDraft()) {
                verdicts.conflict(initiative.at(), Kind.PROJECT, initiative.code(), null, "the roadmap on record is no draft");
            } else if (present == null) {
                grew = true;
                ofGroup.put(initiative.code(), create(initiative));
            }
        }

        private Project create(Initiative initiative) {
            return records.create(Project.of(charter, roadmap, new DraftProject(initiative.code(),
                    Texts.of("en", initiative.title()), null, null, null, null, null,
                    initiative.source() == null ? List.of() : List.of(source(initiative.source())))), act);
        }

        @Override
        public void milestone(RegisterMilestone milestone) {
            var project = milestone.initiative() == null ? null : ofGroup.get(milestone.initiative());
            milestones.add(milestone, project == null ? null : project.id());
        }

        @Override
        public void end() {
            grew |= milestones.end();
            if (grew && mayGrow) {
                verdicts.extended(listed);
            }
        }
    }

    private static Source source(String note) {
        return new Source(null, null, Source.Kind.REPORTED, note);
    }

    private static Refusal invalid(String parameter, String detail) {
        return CommonProblem.VALIDATION.because(1).at(Violation.inQuery(parameter, detail));
    }
}
