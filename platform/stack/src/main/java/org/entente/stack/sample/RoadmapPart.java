package org.entente.stack.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Loads a roadmap for each working group that has initiatives, with its projects and milestones. */
final class RoadmapPart {

    private static final String OF_CHARTER = "?charter=" + DraftCharter.ID;

    private final Api api;
    private final Tally tally;
    private final Facts facts;
    private final Directory directory;

    RoadmapPart(Api api, Tally tally, Facts facts, Directory directory) {
        this.api = api;
        this.tally = tally;
        this.facts = facts;
        this.directory = directory;
    }

    void load() throws LoadFailure {
        var roadmaps = new Shelf(api, tally, "/roadmaps" + OF_CHARTER, Shelf::code);
        var projects = new Shelf(api, tally, "/projects" + OF_CHARTER, Shelf.codeWithin("roadmap"));
        var milestones = new Shelf(api, tally, "/milestones" + OF_CHARTER, Shelf.codeWithin("roadmap"));
        for (var group : byGroup(facts).entrySet()) {
            var draft = DraftRoadmap.of(facts, group.getKey(), directory.idOf(group.getKey()), group.getValue().get(0));
            var roadmap = roadmaps.keep(draft.code(), "/roadmaps", draft);
            for (var initiative : group.getValue()) {
                loadInitiative(initiative, roadmap, projects, milestones);
            }
        }
    }

    static Map<String, List<JsonNode>> byGroup(Facts facts) {
        var all = new LinkedHashMap<String, List<JsonNode>>();
        facts.listed("initiatives").forEach(initiative -> all
                .computeIfAbsent(initiative.path("workingGroup").asText(), group -> new ArrayList<>()).add(initiative));
        return all;
    }

    /** A roadmap that is no draft any more is the Parties' own: what it lacks stays away. */
    private void loadInitiative(JsonNode initiative, Kept roadmap, Shelf projects, Shelf milestones) throws LoadFailure {
        var draft = DraftProject.of(initiative, directory.organizationsIn(initiative.path("id").asText()));
        var key = Shelf.key(roadmap.id(), draft.code());
        if (!roadmap.is("DRAFT") && !projects.has(key)) {
            return;
        }
        var project = projects.keep(key, "/roadmaps/" + roadmap.id() + "/projects", draft);
        for (var milestone : initiative.path("milestones")) {
            loadMilestone(milestone, roadmap, project, milestones);
        }
    }

    private void loadMilestone(JsonNode fact, Kept roadmap, Kept project, Shelf milestones) throws LoadFailure {
        var draft = DraftMilestone.of(facts, fact, project.id(), directory.organizationsIn(fact.path("id").asText()));
        var key = Shelf.key(roadmap.id(), draft.code());
        if (!roadmap.is("DRAFT") && !milestones.has(key)) {
            return;
        }
        var milestone = milestones.keep(key, "/roadmaps/" + roadmap.id() + "/milestones", draft);
        var report = ReportProgress.of(fact);
        if (report.isPresent() && roadmap.is("DRAFT")) {
            var self = "/milestones/" + milestone.id();
            milestones.step(milestone, "PLANNED", self, self + "/progress", report.get());
        }
    }
}
