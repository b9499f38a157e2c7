package org.entente.roadmaps;

import static org.entente.roadmaps.SampleCharter.AZE;
import static org.entente.roadmaps.SampleCharter.USA;
import static org.entente.roadmaps.SampleCharter.charter;
import static org.entente.roadmaps.SampleCharter.draftRoadmap;
import static org.entente.roadmaps.SampleCharter.idOf;
import static org.entente.roadmaps.SampleCharter.json;
import static org.entente.roadmaps.SampleCharter.roadmap;
import static org.entente.roadmaps.SampleCharter.tagOf;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.response.ValidatableResponse;

@ServiceTest
class LanguagesTest {

    private static final String API = "/api/v1";

    @Test
    void a_text_drifts_when_one_authentic_version_changes_and_ends_when_the_other_follows() {
        var charter = charter();
        var milestone = milestone(charter, "{'en': 'Cable laid', 'az': 'Kabel çəkilib', 'ru': 'Кабель'}");
        var created = betweenRequests();
        read(milestone).body("drifted", empty()).body("missing", empty());

        patch(milestone, "{'title': {'ru': 'Кабель проложен'}}");
        read(milestone).body("drifted", empty());

        patch(milestone, "{'title': {'en': 'Cable laid and tested'}}");
        read(milestone).body("drifted", contains(drift("title", "az", "en", 3)));
        drifted(charter, "milestones", "", 1);

        patch(milestone, "{'title': {'en': 'Cable laid, tested and paid'}}");
        read(milestone).body("drifted", contains(drift("title", "az", "en", 3)));
        var apart = betweenRequests();

        patch(milestone, "{'title': {'az': 'Kabel çəkilib, sınaqdan keçirilib'}}");
        read(milestone).body("drifted", empty());
        drifted(charter, "milestones", "", 0);

        as(auditor()).get(milestone + "?asOf=" + apart).then().body("drifted", contains(drift("title", "az", "en", 3)));
        drifted(charter, "milestones", "&asOf=" + apart, 1);
        drifted(charter, "milestones", "&asOf=" + created, 0);
        // What lags is kept of every language: the Russian version leads in 2 and has not followed the English since 4.
        as(auditor()).get(milestone + "/history?field=drifted").then().body("items.revision", contains(5, 4, 3, 2));
    }

    @Test
    void a_version_that_is_not_there_is_missing_and_has_not_drifted() {
        var charter = charter();
        var milestone = milestone(charter, "{'en': 'Cable laid'}");
        patch(milestone, "{'title': {'en': 'Cables laid'}, 'description': {'az': 'Dənizin dibi ilə'}}");
        read(milestone).body("drifted", empty()).body("missing",
                contains(Map.of("field", "description", "language", "en"), Map.of("field", "title", "language", "az")));
        drifted(charter, "milestones", "", 0);
    }

    @Test
    void the_charter_says_which_languages_count_and_at_what_time() {
        var charter = charter();
        var milestone = milestone(charter, "{'en': 'Cable laid', 'az': 'Kabel çəkilib'}");
        patch(milestone, "{'title': {'en': 'Cable laid and tested'}}");
        drifted(charter, "milestones", "", 1);
        var bilingual = betweenRequests();

        patch(API + "/charters/" + charter, "{'authenticLanguages': ['en', 'ru']}");
        read(milestone).body("drifted", empty()).body("missing", contains(Map.of("field", "title", "language", "ru")));
        drifted(charter, "milestones", "", 0);
        as(auditor()).get(API + "/milestones?drifted=false&count=true&charter=" + charter).then().body("total", is(1));

        as(auditor()).get(milestone + "?asOf=" + bilingual).then().body("drifted", contains(drift("title", "az", "en", 2)));
        drifted(charter, "milestones", "&asOf=" + bilingual, 1);

        patch(API + "/charters/" + charter, "{'authenticLanguages': ['az', 'en']}");
        drifted(charter, "milestones", "", 1);
        as(auditor()).get(API + "/milestones?drifted=false&count=true&charter=" + charter).then().body("total", is(0));
    }

    @Test
    void every_record_with_texts_tells_what_drifts() {
        var charter = charter();
        var path = API + "/charters/" + charter;
        patch(path, "{'title': {'az': 'Xartiya'}}").body("drifted", contains(drift("title", "en", "az", 2)));

        as(secretariat()).body(json("""
                {'code': 'T', 'title': {'en': 'List decided', 'az': 'Siyahı'}, 'anchor': 'SIGNED_ON', 'period': 'P3M'}"""))
                .post(path + "/terms").then().statusCode(201).body("drifted", empty());
        patch(path + "/terms/T", "{'title': {'en': 'List of projects decided'}}").body("drifted",
                contains(drift("title", "az", "en", 2)));
        as(auditor()).get(path + "/terms").then().body("items[0].drifted.language", contains("az"));

        var roadmap = API + "/roadmaps/" + roadmap(charter, secretariat());
        var project = API + "/projects/" + idOf(as(secretariat()).body(json("""
                {'code': 'P', 'title': {'en': 'Cable', 'az': 'Kabel'}, 'summary': {'en': 'A cable', 'az': 'Bir kabel'}}"""))
                .post(roadmap + "/projects"));
        patch(project, "{'summary': {'az': 'İki kabel'}}").body("drifted", contains(drift("summary", "en", "az", 2)));
        patch(roadmap, "{'title': {'en': 'Energy'}}").body("drifted", contains(drift("title", "az", "en", 2)));
        drifted(charter, "projects", "", 1);
        drifted(charter, "roadmaps", "", 1);
        as(auditor()).get(roadmap + "?include=projects").then().body("drifted", contains(drift("title", "az", "en", 2)))
                .body("projects[0].drifted", contains(drift("summary", "en", "az", 2)));
    }

    @Test
    void a_hidden_draft_that_drifts_is_not_counted_for_the_other_party() {
        var charter = charter();
        var hidden = API + "/roadmaps/" + idOf(draftRoadmap(charter, delegateOf(USA), "OWN_PARTY"));
        as(delegateOf(USA)).contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tagOf(hidden, delegateOf(USA)))
                .body(json("{'title': {'en': 'Energy, revised'}}")).patch(hidden).then().statusCode(200);
        var list = API + "/roadmaps?drifted=true&count=true&charter=" + charter;
        as(delegateOf(USA)).get(list).then().body("total", is(1));
        as(delegateOf(AZE)).get(list).then().body("total", is(0)).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "EN", "en_US", "az-latn", "english", "e", "und", "x-ours", "en-US-US" })
    void a_language_that_is_not_spelt_by_the_book_is_refused_and_named(String tag) {
        as(secretariat()).body(draft("{'en': 'x', '%s': 'y'}".formatted(tag), "['en']")).post(API + "/charters").then()
                .statusCode(400).body("errors.pointer", contains("#/title"));
        as(secretariat()).body(draft("{'en': 'x'}", "['en', '%s']".formatted(tag))).post(API + "/charters").then()
                .statusCode(400).body("errors.pointer", contains("#/authenticLanguages/1"));
    }

    @Test
    void a_charter_names_its_authentic_languages_once_each_and_at_least_one() {
        as(secretariat()).body(draft("{'en': 'x'}", "['az', 'az']")).post(API + "/charters").then().statusCode(422)
                .body("type", equalTo("/problems/code-twice"));
        as(secretariat()).body(draft("{'en': 'x'}", "[]")).post(API + "/charters").then().statusCode(400)
                .body("errors.pointer", contains("#/authenticLanguages"));
        as(secretariat()).body(draft("{'az-Latn-AZ': 'x', 'es-419': 'y'}", "['az-Latn-AZ', 'es-419']"))
                .post(API + "/charters").then().statusCode(201).body("authenticLanguages", contains("az-Latn-AZ", "es-419"))
                .body("missing", empty());
    }

    private static String draft(String title, String authentic) {
        return json(
                "{'id': 'c-%s', 'title': %s, 'parties': ['USA', 'AZE'], 'signedOn': '2026-02-10', 'authenticLanguages': %s}",
                UUID.randomUUID(), title, authentic);
    }

    private static String milestone(String charter, String title) {
        return API + "/milestones/" + idOf(as(secretariat()).body(json("{'code': 'M', 'title': %s}", title))
                .post(API + "/roadmaps/{id}/milestones", roadmap(charter, secretariat())));
    }

    private static ValidatableResponse patch(String path, String members) {
        return as(secretariat()).contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tagOf(path, secretariat()))
                .body(json(members)).patch(path).then().statusCode(200);
    }

    private static ValidatableResponse read(String path) {
        return as(auditor()).get(path).then().statusCode(200);
    }

    private static void drifted(String charter, String kind, String asked, int total) {
        as(auditor()).get(API + "/" + kind + "?drifted=true&count=true&charter=" + charter + asked).then().statusCode(200)
                .body("total", is(total)).body("items.drifted.flatten().language.size()", is(total));
    }

    private static Map<String, Object> drift(String field, String language, String behind, int since) {
        return Map.of("field", field, "language", language, "behind", behind, "since", since);
    }
}
