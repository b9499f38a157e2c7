package org.entente.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;

/** Loads organizations, people, and the working groups with their co-chairs and meetings. */
final class GroupPart {

    private final Api api;
    private final Tally tally;
    private final Facts facts;
    private final Directory directory;

    GroupPart(Api api, Tally tally, Facts facts, Directory directory) {
        this.api = api;
        this.tally = tally;
        this.facts = facts;
        this.directory = directory;
    }

    void load() throws LoadFailure {
        var organizations = new Shelf(api, tally, "/organizations", Shelf::code);
        for (var entry : facts.organizations()) {
            var draft = DraftOrganization.of(facts, entry);
            directory.enterOrganization(Facts.textsOf(entry.path("named")),
                    organizations.keep(draft.code(), "/organizations", draft));
        }
        var people = new Shelf(api, tally, "/people", Shelf::code);
        for (var person : facts.listed("people")) {
            var draft = DraftPerson.of(person, directory.organizationsIn(person.path("id").asText()));
            directory.enter(person.path("id").asText(), people.keep(draft.code(), "/people", draft));
        }
        loadGroups();
    }

    private void loadGroups() throws LoadFailure {
        var groups = new Shelf(api, tally, "/working-groups?charter=" + DraftCharter.ID, Shelf::code);
        var meetings = new Shelf(api, tally, "/meetings?charter=" + DraftCharter.ID, Shelf.codeWithin("workingGroup"));
        for (var fact : facts.listed("workingGroups")) {
            var draft = DraftWorkingGroup.of(facts, fact);
            var group = groups.keep(draft.code(), "/working-groups", draft);
            directory.enter(fact.path("id").asText(), group);
            if (DraftWorkingGroup.isSetUp(fact)) {
                loadWork(fact, group, groups, meetings);
            }
        }
    }

    /** A group is active once its chairs are on record, and concluded once its meetings are. */
    private void loadWork(JsonNode fact, Kept group, Shelf groups, Shelf meetings) throws LoadFailure {
        var isOpen = group.is("PROPOSED") || group.is("ACTIVE");
        var self = "/working-groups/" + group.id();
        loadChairs(fact, group, isOpen);
        var active = groups.step(group, "PROPOSED", self, self + "/transitions", new Transition("ACTIVE",
                Facts.text(fact, "announcedAt"), "announced on that day; its chairs are on record"));
        for (var meeting : Facts.textsOf(fact.path("meetings"))) {
            loadMeeting(facts.named(meeting), group, meetings, isOpen);
        }
        if (fact.path("state").asText().equals("task completed")) {
            groups.step(active, "ACTIVE", self, self + "/transitions", new Transition("CONCLUDED",
                    Facts.text(facts.charter(), "signedAt"), Facts.text(fact, "stateNote")));
        }
    }

    private void loadChairs(JsonNode fact, Kept group, boolean isOpen) throws LoadFailure {
        var path = "/working-groups/" + group.id() + "/memberships";
        var memberships = new Shelf(api, tally, path, m -> DraftMembership.key(group.id(),
                m.body().path("person").asText(), m.body().path("role").asText()));
        for (var chair : Facts.textsOf(fact.path("coChairs"))) {
            var draft = DraftMembership.coChair(facts.named(chair), directory.idOf(chair), directory.organizationsIn(chair));
            var key = DraftMembership.key(group.id(), draft.person(), draft.role());
            if (isOpen || memberships.has(key)) {
                memberships.keep(key, path, draft);
            }
        }
    }

    private void loadMeeting(JsonNode event, Kept group, Shelf meetings, boolean isOpen) throws LoadFailure {
        var draft = DraftMeeting.of(event);
        var key = Shelf.key(group.id(), draft.code());
        if (!isOpen && !meetings.has(key)) {
            return;
        }
        var meeting = meetings.keep(key, "/working-groups/" + group.id() + "/meetings", draft);
        var self = "/meetings/" + meeting.id();
        var convened = meetings.step(meeting, "PLANNED", self, self + "/transitions",
                new Transition("CONVENED", draft.startsOn(), "reported as held on that day"));
        meetings.step(convened, "CONVENED", self, self + "/transitions",
                new Transition("HELD", draft.startsOn(), "reported as held on that day"));
    }
}
