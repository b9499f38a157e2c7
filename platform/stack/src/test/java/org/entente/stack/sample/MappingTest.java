package org.entente.stack.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class MappingTest {

    private final Facts facts = Facts.bundled();

    @Test
    void the_charter_has_its_parties_place_areas_and_clauses() {
        var charter = DraftCharter.of(facts);
        assertEquals(List.of("USA", "AZE"), charter.parties());
        assertEquals("2026-02-10", charter.signedOn());
        assertEquals(Map.of("en", "Baku"), charter.signedAt());
        assertEquals("Strateji Tərəfdaşlıq Xartiyası", charter.shortTitle().get("az"));
        assertEquals(List.of("connectivity", "economy-digital", "security"),
                charter.areas().stream().map(DraftCharter.Area::code).toList());
        assertEquals(24, charter.areas().stream().mapToInt(area -> area.topics().size()).sum());
        assertEquals(List.of("sovereignty", "private-sector", "working-groups", "three-months", "annual-meeting",
                "other-platforms"), charter.clauses().stream().map(DraftCharter.Clause::code).toList());
    }

    @Test
    void a_clause_has_a_force_only_where_its_words_say_so() {
        var forces = DraftCharter.of(facts).clauses().stream().filter(clause -> clause.force() != null)
                .map(clause -> clause.code() + " " + clause.force()).toList();
        assertEquals(List.of("annual-meeting INTENT"), forces);
    }

    @Test
    void terms_run_from_the_signing_and_have_no_outcome() {
        assertEquals(List.of("three-months P3M SIGNED_ON", "annual-meeting P1Y SIGNED_ON"), DraftTerm.allOf(facts).stream()
                .map(term -> term.code() + " " + term.period() + " " + term.anchor()).toList());
    }

    @Test
    void all_22_initiatives_and_46_milestones_are_mapped_each_with_a_code_of_its_own() {
        var groups = RoadmapPart.byGroup(facts).values();
        assertEquals(22, groups.stream().mapToInt(List::size).sum());
        var codes = milestones().map(DraftMilestone::code).toList();
        assertEquals(46, codes.size());
        assertEquals(46, new HashSet<>(codes).size());
    }

    @Test
    void every_reported_source_has_an_address_and_what_is_made_up_has_none() {
        var all = sources().toList();
        assertTrue(all.size() > 150, "only " + all.size());
        assertTrue(all.stream().allMatch(source -> source.kind().equals("REPORTED")
                ? source.url().matches("https?://\\S+")
                : source.url() == null && source.note() != null));
        assertEquals(3, milestones().filter(m -> m.sources().get(0).kind().equals("ILLUSTRATIVE")).count());
    }

    @Test
    void no_record_is_without_a_source_and_none_names_an_address_twice() {
        lists().forEach(sources -> {
            assertFalse(sources.isEmpty());
            assertEquals(sources.size(), sources.stream().map(Source::url).distinct().count());
        });
    }

    @Test
    void the_azerbaijani_wording_has_its_own_source_or_is_said_to_be_ours() {
        var title = Source.of(facts.named("ini-civil-nuclear"));
        assertEquals("wording in Azerbaijani", title.get(1).note());
        assertEquals("wording in Azerbaijani is our translation", Source.of(facts.named("ini-horadiz-aghband")).get(0).note());
    }

    @Test
    void a_text_keeps_its_languages_and_loses_the_remarks() {
        assertEquals(Map.of("en", "Industrial clusters with US anchor investors"),
                Wording.of(facts.named("ini-clusters").path("title")));
        assertEquals(Map.of("en", "Samaddin Asadov", "az", "Səməddin Əsədov"),
                Wording.of(facts.named("samaddin-asadov").path("name")));
    }

    @Test
    void a_month_is_kept_as_its_last_day_and_the_source_says_so() {
        assertEquals(LocalDate.of(2025, 8, 31), new ReportedDay("2025-08").last());
        assertEquals(LocalDate.of(2026, 6, 30), new ReportedDay("2026-06").last());
        assertEquals("2025-08-31", ReportProgress.of(facts.named("ms-kars-start")).orElseThrow().achievedOn());
        assertEquals("done in 2025-08, day not reported: the month's last day is recorded; 224 km line",
                milestone("ms-kars-start").sources().get(0).note());
    }

    @Test
    void how_exactly_a_due_day_is_known_is_kept() {
        assertEquals("2026-08-31 SEASON", due("ms-fibre-cable"));
        assertEquals("2026-06-30 HALF", due("ms-tripp-plan"));
        assertEquals("2026-12-31 YEAR", due("ms-ha-rail"));
        assertEquals("2027-02-10 DAY", due("ms-annual-1"));
    }

    @Test
    void a_milestone_without_a_due_day_has_none() {
        assertNull(milestone("ms-nuclear-scope").dueOn());
        assertNull(milestone("ms-nuclear-scope").duePrecision());
    }

    @Test
    void a_computed_due_day_serves_the_clause_that_it_was_computed_from() {
        assertEquals(List.of("three-months"), milestone("ms-roadmaps").clauses());
        assertEquals(List.of("annual-meeting"), milestone("ms-annual-1").clauses());
        assertEquals(2, milestones().filter(m -> !m.clauses().isEmpty()).count());
    }

    @Test
    void what_is_done_by_a_report_is_reported_on_its_day() {
        var report = ReportProgress.of(facts.named("ms-tripp-framework")).orElseThrow();
        assertEquals("REPORTED 2026-01-13", report.state() + " " + report.achievedOn());
    }

    @Test
    void what_is_under_way_has_a_percentage_only_where_a_source_gives_one() {
        var rail = ReportProgress.of(facts.named("ms-ha-rail")).orElseThrow();
        assertEquals("IN_PROGRESS 70 2026-02-27", rail.state() + " " + rail.progress() + " " + rail.effectiveOn());
        assertNull(ReportProgress.of(facts.named("ms-nakh-design")).orElseThrow().progress());
    }

    @Test
    void what_no_source_says_stays_open() {
        for (var id : List.of("ms-roadmaps", "ms-annual-1", "ms-energy-roadmap", "ms-energy-dialogue", "ms-ai-dc-study")) {
            assertTrue(ReportProgress.of(facts.named(id)).isEmpty(), id);
        }
        assertEquals("status: unknown, as of 2026-06-26; due day: worked out from a reported term and date; "
                + "term reported, outcome not reported", milestone("ms-roadmaps").sources().get(0).note());
    }

    @Test
    void the_working_group_has_a_mandate_and_the_foreseen_ones_say_that_no_report_was_found() {
        var swg = DraftWorkingGroup.of(facts, facts.named("swg"));
        assertEquals("SWG 2025-08-08", swg.code() + " " + swg.mandate().agreedOn());
        var energy = DraftWorkingGroup.of(facts, facts.named("wg-energy"));
        assertNull(energy.mandate());
        assertTrue(energy.sources().get(0).note().startsWith("no report of it being set up"));
    }

    @Test
    void a_meeting_is_online_as_the_foreign_ministries_say() {
        var meeting = DraftMeeting.of(facts.named("ev-swg-1"));
        assertEquals("swg-1 2025-12-19 ONLINE", meeting.code() + " " + meeting.startsOn() + " " + meeting.mode());
    }

    @Test
    void the_grouping_of_projects_is_said_to_be_ours() {
        for (var group : RoadmapPart.byGroup(facts).entrySet()) {
            var roadmap = DraftRoadmap.of(facts, group.getKey(), null, group.getValue().get(0));
            assertEquals(2, roadmap.title().size());
            assertTrue(roadmap.sources().get(0).note().contains("our own assignment"));
        }
    }

    @Test
    void every_organization_is_named_where_it_says_so() {
        for (var entry : facts.organizations()) {
            assertFalse(DraftOrganization.of(facts, entry).sources().isEmpty());
        }
    }

    private DraftMilestone milestone(String id) {
        return DraftMilestone.of(facts, facts.named(id), null, List.of());
    }

    private String due(String id) {
        return milestone(id).dueOn() + " " + milestone(id).duePrecision();
    }

    private Stream<DraftMilestone> milestones() {
        return facts.listed("initiatives").stream().flatMap(i -> Facts.listOf(i.path("milestones")).stream())
                .map(m -> DraftMilestone.of(facts, m, null, List.of()));
    }

    private Stream<Source> sources() {
        return lists().flatMap(List::stream);
    }

    private Stream<List<Source>> lists() {
        var charter = DraftCharter.of(facts);
        return Stream.of(Stream.of(charter.sources()), charter.clauses().stream().map(DraftCharter.Clause::sources),
                charter.areas().stream().flatMap(a -> Stream.concat(Stream.of(a.sources()),
                        a.topics().stream().map(DraftCharter.Topic::sources))),
                DraftTerm.allOf(facts).stream().map(DraftTerm::sources),
                facts.organizations().stream().map(o -> DraftOrganization.of(facts, o).sources()),
                facts.listed("people").stream().map(p -> DraftPerson.of(p, List.of()).sources()),
                facts.listed("workingGroups").stream().map(g -> DraftWorkingGroup.of(facts, g).sources()),
                facts.listed("initiatives").stream().map(i -> DraftProject.of(i, List.of()).sources()),
                milestones().map(DraftMilestone::sources)).flatMap(all -> all);
    }
}
