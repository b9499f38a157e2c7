package org.entente.roadmaps.difference;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.difference.Drafts.amend;
import static org.entente.roadmaps.difference.Drafts.difference;
import static org.entente.roadmaps.difference.Drafts.milestonePath;
import static org.entente.roadmaps.difference.Drafts.post;
import static org.entente.roadmaps.difference.Drafts.project;
import static org.entente.roadmaps.difference.Drafts.roadmapPath;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;

import org.entente.records.export.Exports;
import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;

@ServiceTest
class ReportTest {

    private String roadmap;
    private String study;
    private String cable;
    private String project;
    private String then;

    @BeforeEach
    void a_roadmap_is_drafted() {
        roadmap = roadmap(charter(), delegateOf(AZE));
        study = milestone("E-3", "'en': 'Grid study', 'az': 'Şəbəkənin tədqiqi'", "2026-05-10");
        cable = milestone("E-4", "'en': 'Cable laid'", "2026-09-01");
        project = project(roadmap, "P-1");
        then = betweenRequests();
    }

    @Test
    void it_is_read_in_english() {
        everythingHappens();
        var page = page("en-GB, az;q=0.5");
        inOrder(page, "What changed in the roadmap “Energy plan” (R-", "From  ", " UTC  (ledger:", "To    ",
                "Changed: 4. Added: 1. Removed: 0. Called off: 1. Unchanged: 0.",
                "Due days moved: 1 (later: 1, earlier: 0); +45 days in all, +45 days at worst.",
                "DAYS THAT MOVED\n", "  Roadmap R-", "Energy plan: starts none → 1 March 2026\n",
                "  E-3 Grid study: due 10 May 2026 → 24 June 2026 (+45 days)\n",
                "CALLED OFF\n  E-4 Cable laid: state: planned → cancelled\n",
                "ADDED\n  E-5 Two lines, due 1 December 2026\n",
                "OTHER CHANGES\n  Roadmap R-", "    title (en): Energy roadmap → Energy plan\n",
                "  Project P-1 Interconnector\n    clauses: \u2212 I.2\n",
                "  E-3 Grid study\n    progress in percent: 0 → 40\n    reported by: none → AZE\n    state: planned → in progress\n",
                "The same page again: /api/v1/roadmaps/" + roadmap + "/difference?from=" + then + "&to=");
        assertFalse(page.contains("REMOVED"), page);
    }

    @Test
    void it_is_read_in_azerbaijani() {
        everythingHappens();
        inOrder(page("az"), "«Enerji yol xəritəsi» yol xəritəsində dəyişikliklər (R-", "Əvvəl  ", "Sonra  ",
                "Dəyişdirilib: 4. Əlavə edilib: 1. Çıxarılıb: 0. Ləğv edilib və ya geri götürülüb: 1. Dəyişməyib: 0.",
                "cəmi +45 gün", "DƏYİŞƏN TARİXLƏR\n", "başlama tarixi yoxdur → 1 mart 2026\n",
                "  E-3 Şəbəkənin tədqiqi: icra tarixi 10 may 2026 → 24 iyun 2026 (+45 gün)\n",
                "LƏĞV EDİLƏNLƏR VƏ GERİ GÖTÜRÜLƏNLƏR\n", "vəziyyət: planlaşdırılıb → ləğv edilib\n",
                "ƏLAVƏ EDİLƏNLƏR\n", "icra tarixi 1 dekabr 2026\n", "DİGƏR DƏYİŞİKLİKLƏR\n", "  Layihə P-1 Interconnector\n",
                "bəndlər: \u2212 I.2\n", "Eyni səhifə yenidən: /api/v1/roadmaps/");
    }

    @Test
    void one_day_is_a_day_and_the_page_can_be_asked_for_again() {
        amend(milestonePath(study), "{'dueOn': '2026-05-09'}");
        var page = page("en");
        inOrder(page, "due 10 May 2026 → 9 May 2026 (\u22121 day)\n");
        var address = page.substring(page.indexOf("/api/v1/"), page.length() - 1);
        amend(milestonePath(study), "{'dueOn': '2026-07-09'}");
        assertEquals(page, as(auditor()).accept("text/plain").get(address).then().statusCode(200).extract().asString());
    }

    @Test
    void a_text_cannot_forge_a_line() {
        amend(milestonePath(study),
                json("{'title': {'en': 'A\\n  E-9 Forged: due\\u2028x\\u202Ey', 'az': '%s'}}", "ə".repeat(500)));
        inOrder(page("en"), "  E-3 A   E-9 Forged: due x y\n", "title (az): Şəbəkənin tədqiqi → " + "ə".repeat(160) + "…\n");
    }

    @Test
    void as_a_table_it_has_a_row_for_each_field() {
        everythingHappens();
        var address = roadmapPath(roadmap) + "/difference?from=" + then;
        var table = as(auditor()).accept("text/csv, */*;q=0.1").header("Accept-Language", "az").get(address).then()
                .statusCode(200).contentType(containsString("text/csv")).extract().asString();
        inOrder(table, "kind,id,code,title,change,field,language,from,to,days\r\n",
                "Enerji yol xəritəsi,CHANGED,startsOn,,,2026-03-01,\r\n", ",CHANGED,title,en,Energy roadmap,Energy plan,\r\n",
                "PROJECT,", ",P-1,Interconnector,CHANGED,clauses,,\"[\"\"I.2\"\"]\",[],\r\n",
                "MILESTONE," + study + ",E-3,Şəbəkənin tədqiqi,CHANGED,dueOn,,2026-05-10,2026-06-24,45\r\n",
                ",E-3,Şəbəkənin tədqiqi,CHANGED,progress,,0,40,\r\n", ",E-5,Two lines,ADDED,", ",dueOn,,,2026-12-01,\r\n");
        var lines = RestAssured.given().auth().oauth2(auditor()).accept(Exports.NDJSON).get(address).then().statusCode(200)
                .extract().asString();
        inOrder(lines, json("'kind':'MILESTONE','id':'%s','code':'E-3','title':'Grid study','change':'CHANGED',", study),
                json("'field':'dueOn','from':'2026-05-10','to':'2026-06-24','days':45}"));
        assertEquals(table.lines().count() - 1, lines.lines().count());
        as(auditor()).accept(Exports.XLSX).get(address).then().statusCode(200).contentType(Exports.XLSX)
                .header("Content-Disposition", containsString("difference.xlsx"));
    }

    @Test
    void json_is_what_a_program_gets_that_takes_anything() {
        as(auditor()).accept("*/*").get(roadmapPath(roadmap) + "/difference?from=" + then).then().statusCode(200)
                .contentType("application/json");
        as(auditor()).accept("text/html").get(roadmapPath(roadmap) + "/difference?from=" + then).then().statusCode(406);
        as(auditor()).accept("text/plain").header("Accept-Language", "az").get(roadmapPath(roadmap) + "/difference?from=x")
                .then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void both_languages_have_the_same_words_and_every_field_has_a_name() {
        var english = ResourceBundle.getBundle("difference.report", Locale.ENGLISH);
        var azerbaijani = ResourceBundle.getBundle("difference.report", Locale.forLanguageTag("az"));
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(azerbaijani.keySet()));
        everythingHappens();
        var answer = difference(auditor(), roadmap, "ledger:0", "now").statusCode(200).extract();
        List<List<String>> fields = answer.path("added.fields.field");
        fields.stream().flatMap(List::stream).distinct()
                .forEach(field -> assertTrue(english.containsKey("field." + field), field));
    }

    private void everythingHappens() {
        amend(roadmapPath(roadmap), "{'title': {'en': 'Energy plan'}, 'startsOn': '2026-03-01'}");
        amend(project, "{'clauses': []}");
        amend(milestonePath(study), "{'dueOn': '2026-06-24'}");
        post(milestonePath(study) + "/progress", "{'state': 'IN_PROGRESS', 'progress': 40}");
        post(milestonePath(cable) + "/transitions", "{'to': 'CANCELLED'}");
        milestone("E-5", "'en': 'Two lines'", "2026-12-01");
    }

    private String milestone(String code, String title, String dueOn) {
        return idOf(as(delegateOf(AZE))
                .body(json("{'code': '%s', 'title': {%s}, 'responsibleParty': 'AZE', 'dueOn': '%s'}", code, title, dueOn))
                .post("/api/v1/roadmaps/{id}/milestones", roadmap));
    }

    private String page(String languages) {
        return as(auditor()).accept("text/plain").header("Accept-Language", languages)
                .get(roadmapPath(roadmap) + "/difference?from=" + then).then().statusCode(200)
                .contentType(containsString("text/plain")).header("Content-Language", languages.substring(0, 2)).extract()
                .asString();
    }

    private static void inOrder(String page, String... parts) {
        var at = 0;
        for (var part : parts) {
            var found = page.indexOf(part, at);
            assertTrue(found >= 0, part + " is missing in\n" + page);
            at = found + part.length();
        }
    }
}
