package org.entente.roadmaps;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Callers.viewer;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@ServiceTest
class SearchTest {

    private static final String API = "/api/v1";

    /** One record for all spellings, with the letters that matter in one text each. */
    private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(
            "az", "İstanbul – Bakı qaz kəməri: Şəki, Gəncə, Ağdam üçün çörək, öküz",
            "tr", "ISPARTA ILIK ırmak",
            "en", "O'Brien's co-operation, 50% of a_b & ENERGY-2026-03 | straße (ﬁrst) naïve café 😀 x²",
            "ar", "العَرَبِيَّة الطاقة",
            "he", "אנרגיה",
            "ru", "Ёлка",
            "el", "Ενέργειας",
            "hi", "ऊर्जा",
            "zh", "能源合作"));

    private static final List<String> FOUND = List.of(
            "istanbul", "ISTANBUL", "İSTANBUL", "İstanbul", "ıstanbul", "Istanbul", "i\u0307stanbul", "istan", "İ",
            "baki", "Bakı", "BAKI", "BAKİ", "bakı", "isparta", "ısparta", "İSPARTA", "ilik", "ılık", "ILIK", "İLİK", "IRMAK",
            "şəki", "ŞƏKİ", "ŞƏKI", "seki", "SEKI", "gəncə", "GƏNCƏ", "gence", "Genc", "g\u01ddnc\u01dd", "g\u04d9nc\u04d9",
            "ağdam", "agdam", "AĞDAM", "üçün", "ucun", "UCUN", "çörək", "corek", "öküz", "OKUZ", "ökü",
            "o'brien", "brien", "co-operation", "operation", "energy-2026-03", "2026", "03", "energy 2026", "m-1",
            "strasse", "STRASSE", "straße", "first", "ﬁrst", "naive", "NAÏVE", "cafe", "café", "x2", "ｆｉｒｓｔ",
            "العربية", "العَرَبِيَّة", "الطاقة", "אנרגיה", "елка", "ЁЛКА", "ενεργειας", "ΕΝΈΡΓΕΙΑΣ", "ऊर्जा", "能源",
            "istanbul 能源 cafe", "😀 istanbul", "50%", "a_b", "a%b", "%istanbul%", "istanbul & !cafe", "!istanbul",
            "istanbul:*", "'istanbul'", "\\istanbul\\", "(istanbul", "<-> istanbul", "\"istanbul cafe\"", "istanbul -cafe");

    private static final List<String> NOT_FOUND = List.of("stanbul", "aki", "istanbul nowhere", "istanbul | nowhere",
            "ist_nbul", "ist%bul", "ist*bul", "istanbul:Z", "obrien", "cooperation", "Sheki", "ganca", "источник", "合作");

    @Test
    void what_a_user_would_expect_is_found_in_every_spelling_and_nothing_else() {
        var roadmap = roadmap(charter(), secretariat());
        milestone(roadmap, "M-1", TEXTS);
        milestone(roadmap, "N-1", Map.of("en", "Something else"));
        var otherwise = new ArrayList<String>();
        for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            FOUND.stream().map(q -> Normalizer.normalize(q, form)).filter(q -> !codes(roadmap, q).equals(List.of("M-1")))
                    .forEach(otherwise::add);
            NOT_FOUND.stream().map(q -> Normalizer.normalize(q, form)).filter(q -> !codes(roadmap, q).isEmpty())
                    .forEach(otherwise::add);
        }
        assertEquals(List.of(), otherwise);
    }

    private static List<String> codes(String roadmap, String q) {
        return find("/roadmaps/" + roadmap + "/milestones", q).extract().path("items.code");
    }

    @Test
    void what_is_stored_in_another_normal_form_is_found_all_the_same() {
        var roadmap = roadmap(charter(), secretariat());
        milestone(roadmap, "NFD", Map.of("az", Normalizer.normalize("Şəki İstanbul çörək", Normalizer.Form.NFD)));
        milestone(roadmap, "NFC", Map.of("az", Normalizer.normalize("Şəki İstanbul çörək", Normalizer.Form.NFC)));
        find("/roadmaps/" + roadmap + "/milestones", "ŞƏKİ istanbul corek").body("total", is(2));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "%", "_", "&|!:*'", "😀", "\t\n", "-" })
    void where_no_word_is_asked_for_that_is_said(String q) {
        as(auditor()).queryParam("q", q).get(API + "/milestones").then().statusCode(400).body("errors[0].parameter",
                equalTo("q"));
    }

    @Test
    void a_question_has_200_characters_at_most() {
        find("/milestones", "x".repeat(200)).body("total", is(0));
        as(auditor()).queryParam("q", "x".repeat(201)).get(API + "/milestones").then().statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
        find("/milestones", "zq ".repeat(66)).body("total", is(0));
    }

    @Test
    void a_word_and_a_text_of_any_length_are_taken_and_found() {
        var roadmap = roadmap(charter(), secretariat());
        var long_ = new TreeMap<String, String>();
        for (var language : new String[] { "en", "az", "ru", "fr", "de" }) {
            long_.put(language,
                    (language + " " + "ə".repeat(4_000) + " " + UUID.randomUUID() + " ").repeat(3).substring(0, 9_999));
        }
        milestone(roadmap, "LONG", long_);
        find("/roadmaps/" + roadmap + "/milestones", "ə".repeat(61)).body("items.code", contains("LONG"));
        find("/roadmaps/" + roadmap + "/milestones", "fr de").body("items.code", contains("LONG"));
    }

    @Test
    void every_list_of_this_register_can_be_searched() {
        var charter = charter();
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var texts = json("{'en': 'x', 'az': 'İ %s'}", word);
        patch("/charters/" + charter, "{'shortTitle': " + texts + "}");
        as(secretariat()).body("{\"code\": \"T\", \"title\": " + texts + json(", 'anchor': 'SIGNED_ON', 'period': 'P3M'}"))
                .post(API + "/charters/" + charter + "/terms").then().statusCode(201);
        var roadmap = roadmap(charter, secretariat());
        patch("/roadmaps/" + roadmap, "{'summary': " + texts + "}");
        as(secretariat()).body("{\"code\": \"P\", \"title\": " + texts + "}").post(API + "/roadmaps/" + roadmap + "/projects")
                .then().statusCode(201);
        as(secretariat()).body(json("{'code': '%s', 'title': {'en': 'y'}}", word))
                .post(API + "/roadmaps/" + roadmap + "/milestones").then().statusCode(201);
        for (var list : new String[] { "/charters", "/charters/" + charter + "/terms", "/roadmaps", "/projects",
                "/roadmaps/" + roadmap + "/projects", "/milestones", "/roadmaps/" + roadmap + "/milestones" }) {
            find(list, word.toUpperCase(Locale.ROOT)).body("total", is(1));
            find(list, word + " nowhere").body("total", is(0));
        }
        find("/charters", charter).body("items.id", contains(charter));
    }

    @Test
    void the_past_is_searched_by_what_it_said() {
        var roadmap = roadmap(charter(), secretariat());
        var list = "/roadmaps/" + roadmap + "/milestones";
        var milestone = milestone(roadmap, "M", Map.of("az", "Sualtı kabel"));
        var then = betweenRequests();
        patch("/milestones/" + milestone, "{'title': {'az': 'Qaz kəməri'}}");
        find(list, "sualti").body("total", is(0));
        find(list, "kemeri").body("total", is(1));
        find(list + "?asOf=" + then, "SUALTI").body("total", is(1)).body("items[0].title.az", equalTo("Sualtı kabel"));
        find(list + "?asOf=" + then, "kemeri").body("total", is(0));
        find(list + "?effectiveAt=2100-01-01", "kemeri").body("total", is(1));
    }

    @Test
    void a_walk_through_what_was_found_is_undisturbed_and_bound_to_its_question() {
        var roadmap = roadmap(charter(), secretariat());
        var list = API + "/roadmaps/" + roadmap + "/milestones";
        for (var code : new String[] { "A", "B", "C", "D" }) {
            milestone(roadmap, code, Map.of("en", "Cable " + code));
        }
        milestone(roadmap, "OTHER", Map.of("en", "Pipe"));
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = as(auditor()).queryParam("q", "cable").queryParam("sort", "code").queryParam("limit", 2)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next)).get(list).then().statusCode(200).extract();
            seen.addAll(page.path("items.code"));
            next = page.path("next");
            if (seen.size() == 2) {
                as(auditor()).queryParam("q", "cabl").queryParam("sort", "code").queryParam("cursor", next).get(list).then()
                        .statusCode(400).body("type", equalTo("/problems/cursor-unknown"));
                milestone(roadmap, "AA", Map.of("en", "Cable AA"));
                milestone(roadmap, "E", Map.of("en", "Cable E"));
            }
        } while (next != null);
        assertEquals(List.of("A", "B", "C", "D", "E"), seen);
    }

    @Test
    void what_is_hidden_is_neither_found_nor_counted() {
        var charter = charter();
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var hidden = as(delegateOf(USA))
                .body(json("""
                        {'charter': '%s', 'code': '%s', 'area': 'energy', 'title': {'en': 'x'}, 'visibility': 'OWN_PARTY'}""",
                        charter, word))
                .post(API + "/roadmaps");
        idOf(hidden);
        for (var stranger : new String[] { delegateOf(AZE), secretariat(), viewer() }) {
            searched(stranger, "/roadmaps", word).body("total", is(0)).body("items", empty()).body("next", nullValue());
        }
        searched(delegateOf(USA), "/roadmaps", word).body("total", is(1));
        var then = betweenRequests();
        searched(delegateOf(AZE), "/roadmaps?asOf=" + then, word).body("total", is(0));
        searched(delegateOf(USA), "/roadmaps?asOf=" + then, word).body("total", is(1));
    }

    @Test
    void words_narrow_what_the_other_filters_leave() {
        var charter = charter();
        var mine = roadmap(charter, secretariat());
        milestone(mine, "M", Map.of("en", "Cable"));
        milestone(roadmap(charter, secretariat()), "M", Map.of("en", "Cable"));
        find("/milestones?charter=" + charter, "cable").body("total", is(2));
        find("/milestones?charter=" + charter + "&roadmap=" + mine, "cable").body("total", is(1));
        find("/milestones?charter=" + charter + "&state=CANCELLED", "cable").body("total", is(0));
    }

    private static String milestone(String roadmap, String code, Map<String, String> title) {
        return idOf(as(secretariat()).body(Map.of("code", code, "title", title))
                .post(API + "/roadmaps/{id}/milestones", roadmap));
    }

    private static void patch(String path, String members) {
        as(secretariat()).contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tagOf(API + path, secretariat()))
                .body(json(members.replace("%", "%%"))).patch(API + path).then().statusCode(200);
    }

    private static ValidatableResponse find(String list, String q) {
        return searched(auditor(), list, q).body("next", nullValue());
    }

    private static ValidatableResponse searched(String token, String list, String q) {
        Response answer = as(token).queryParam("q", q).queryParam("count", true).get(API + list);
        return answer.then().statusCode(200);
    }
}
