package org.entente.roadmaps.imports;

import static org.entente.roadmaps.imports.Imports.send;
import static org.entente.roadmaps.imports.Imports.sendAs;
import static org.entente.roadmaps.imports.Imports.someCharter;
import static org.entente.roadmaps.imports.SampleRegister.META;
import static org.entente.roadmaps.imports.SampleRegister.entry;
import static org.entente.roadmaps.imports.SampleRegister.json;
import static org.entente.roadmaps.imports.SampleRegister.milestone;
import static org.entente.roadmaps.imports.SampleRegister.moved;
import static org.entente.testkit.Callers.as;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.entente.roadmaps.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a register is named with its line, and nothing of it is kept. */
@ServiceTest
class BrokenImportTest {

    private static final String HISTORY = "#/lines/2/milestones/0/history";
    private static final String OPEN = json("'due':'2021-01-01','state':'open'");
    private static final String CREATED = entry(1, "created", json("'to':'2021-01-01'"));

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("#/lines/2", SampleRegister.of(moved("a", "2021-01-01")).replace("\"g1\"", "\"g1\" \"x\"")),
                fault("#/lines/2", META + "\n[1]\n"), fault("#/lines/2", META + "\nnull\n"),
                fault("#/lines/2", META + "\n{}\n"),
                fault("#/lines/2", SampleRegister.of(moved("a", "2021-01-01")).stripTrailing() + "{}"),
                fault("#/lines/2", META + "\n{\"group\":" + "[".repeat(500) + "]".repeat(500) + "}\n"),
                fault("#/lines/2", META + "\n{\"x\":[" + "[],".repeat(200_000) + "[]]}\n"),
                fault("#/lines/2", META + "\n" + "x".repeat(3_000_000) + "\n"),
                fault("#/lines/2", META + "\n{\"group\":{\"name\":\"" + "y".repeat(3_000_000) + "\"}}\n"),
                fault("#/lines/3", META + "\n\n{\"group\":1}\n"),
                fault("#/lines/1", SampleRegister.group("g1", moved("a", "2021-01-01"))), fault("#/lines/1", META),
                fault("#/lines/1/meta/name", "{\"meta\":{}}\n" + SampleRegister.group("g1", moved("a", "2021-01-01"))),
                fault("#/lines/2/group/acronym", META + "\n{\"group\":{\"name\":\"x\"}}\n"),
                fault("#/lines/2/group/name", SampleRegister.of("").replace("Group g1", "")),
                fault("#/lines/2/milestones/0", META + "\n{\"milestones\":[" + moved("a", "2021-01-01") + "]}\n"),
                fault("#/lines/3/group/acronym", SampleRegister.of(moved("a", "2021-01-01"))
                        + SampleRegister.group("g1", moved("a", "2021-01-01"))),
                fault("#/lines/2/milestones/1/id",
                        SampleRegister.of(moved("a/b", "2021-01-01") + "," + moved("a-b", "2021-01-01"))),
                fault("#/lines/2/milestones/0/initiative",
                        SampleRegister.of(moved("a", "2021-01-01")).replace("\"initiative\":\"i1\"", "\"initiative\":\"i2\"")),
                fault("#/lines/2/milestones/0/title",
                        SampleRegister.of(moved("a", "2021-01-01")).replace("Title of a", "\\u0000")),
                fault("#/lines/2/milestones/0/title",
                        SampleRegister.of(moved("a", "2021-01-01")).replace("Title of a", "\\ud800")),
                fault(HISTORY, SampleRegister.of(milestone("a", OPEN, ""))),
                fault(HISTORY, SampleRegister.of(milestone("a", OPEN, entry(1, "due", json("'from':null,'to':'2021-01-01'"))))),
                fault(HISTORY + "/1/at", SampleRegister.of(milestone("a", json("'due':'2021-02-01'"),
                        entry(2, "created", json("'to':'2021-01-01'")) + ","
                                + entry(1, "due", json("'from':'2021-01-01','to':'2021-02-01'"))))),
                fault(HISTORY + "/0/at", SampleRegister.of(moved("a", "2021-01-01").replace("2020-05-01T", "2020-02-30T"))),
                fault(HISTORY + "/0/at", SampleRegister.of(moved("a", "2021-01-01").replace("2020-05-01T", "2099-05-01T"))),
                fault(HISTORY + "/0/change/to", SampleRegister.of(milestone("a", "\"state\":\"open\"",
                        entry(1, "created", json("'to':'tomorrow'"))))),
                fault(HISTORY + "/0/change/to", SampleRegister.of(milestone("a", "\"state\":\"open\"",
                        entry(1, "created", json("'to':20210101"))))),
                fault(HISTORY + "/1/change/from", SampleRegister.of(milestone("a", json("'due':'2021-03-01'"),
                        CREATED + "," + entry(2, "due", json("'from':'2021-02-01','to':'2021-03-01'"))))),
                fault(HISTORY + "/1/change/type", SampleRegister.of(milestone("a", OPEN,
                        CREATED + "," + entry(2, "vanished", json("'from':'2021-01-01'"))))),
                fault(HISTORY + "/1/change", SampleRegister.of(milestone("a", OPEN, CREATED + "," + CREATED))),
                fault(HISTORY + "/1/change", SampleRegister.of(milestone("a", OPEN,
                        CREATED + "," + entry(2, "reopened", json("'from':'2021-01-01'"))))),
                fault("#/lines/2/milestones/0/due", SampleRegister.of(milestone("a", json("'due':'2021-01-02'"), CREATED))),
                fault("#/lines/2/milestones/0/resolved",
                        SampleRegister.of(milestone("a", json("'due':'2021-01-01','resolved':'2021-01-02'"), CREATED))),
                fault("#/lines/2/milestones/0/state",
                        SampleRegister.of(milestone("a", json("'due':'2021-01-01','state':'done'"), CREATED))),
                fault("#/lines/2/milestones/0/state",
                        SampleRegister.of(milestone("a", json("'due':'2021-01-01','state':'lost'"), CREATED))));
    }

    private static Arguments fault(String pointer, String register) {
        return Arguments.of(pointer, register);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_named_with_its_line_and_nothing_is_kept(String pointer, String register) {
        var charter = someCharter();
        for (var query : new String[] { "", "&dryRun=true" }) {
            sendAs(secretariat(), "?parties=USA,AZE&charter=" + charter + query, register).then().statusCode(400)
                    .contentType("application/problem+json").body("type", is("/problems/register-not-valid"))
                    .body("errors.pointer", hasItem(pointer));
        }
        as(auditor()).get("/api/v1/charters/" + charter).then().statusCode(404);
    }

    @Test
    void all_faults_are_told_up_to_fifty() {
        var milestones = IntStream.range(0, 80).mapToObj(i -> moved("m" + i, "2021-02-30")).collect(Collectors.joining(","));
        send(someCharter(), SampleRegister.of(milestones)).then().statusCode(400).body("errors", hasSize(50))
                .body("detail", containsString("160")).body("errors[0].pointer", containsString("#/lines/2/milestones/0/"));
    }

    @Test
    void what_is_no_text_is_refused() throws IOException {
        var query = "?parties=USA,AZE&charter=" + someCharter();
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(SampleRegister.of(moved("a", "2021-01-01")).getBytes(StandardCharsets.UTF_8));
        }
        for (var body : new byte[][] { gzip.toByteArray(), { '{', (byte) 0xc3, '(' },
                SampleRegister.of(moved("a", "2021-01-01")).getBytes(StandardCharsets.UTF_16), new byte[] { '\n', '\n' } }) {
            sendAs(secretariat(), query, body).then().statusCode(400).body("type", is("/problems/register-not-valid"))
                    .body("errors", hasSize(1));
        }
        sendAs(secretariat(), query, new byte[0]).then().statusCode(400);
    }

    @Test
    void only_a_register_in_lines_is_taken() {
        as(secretariat()).body(SampleRegister.of(moved("a", "2021-01-01"))).post("/api/v1/imports/roadmaps?parties=USA,AZE")
                .then()
                .statusCode(415);
    }

    @Test
    void only_the_secretariat_imports() {
        sendAs(delegateOf("USA"), "?parties=USA,AZE", SampleRegister.of(moved("a", "2021-01-01"))).then().statusCode(403);
        sendAs(auditor(), "?dryRun=true&parties=USA,AZE", SampleRegister.of(moved("a", "2021-01-01"))).then().statusCode(403);
    }

    @Test
    void whoever_imports_says_for_whom() {
        var charter = someCharter();
        var register = SampleRegister.of(moved("a", "2021-01-01"));
        for (var query : new String[] { "", "&parties=USA", "&parties=USA,USA" }) {
            sendAs(secretariat(), "?charter=" + charter + query, register).then().statusCode(400)
                    .body("errors.parameter", contains("parties"));
        }
        sendAs(secretariat(), "?parties=USA,AZE&visibility=OWN_PARTY&charter=" + charter, register).then().statusCode(400)
                .body("errors.parameter", contains("visibility"));
        sendAs(secretariat(), "?parties=usa,AZE&charter=" + charter, register).then().statusCode(400);
        sendAs(secretariat(), "?parties=USA,AZE&charter=No+slug", register).then().statusCode(400)
                .body("errors.parameter", contains("charter"));
        send(charter, register).then().statusCode(200);
        sendAs(secretariat(), "?parties=USA,GEO&charter=" + charter, register).then().statusCode(400)
                .body("errors.parameter", contains("parties"));
        sendAs(secretariat(), "?visibility=PARTIES&charter=" + charter, register).then().statusCode(400)
                .body("errors.parameter", contains("visibility"));
    }

    @Test
    void a_body_may_weigh_32_mebibytes_here_and_no_more() {
        var charter = someCharter();
        var filler = new byte[33_554_432 - SampleRegister.of(moved("a", "2021-01-01")).length()];
        Arrays.fill(filler, (byte) '\n');
        var register = SampleRegister.of(moved("a", "2021-01-01")) + new String(filler, StandardCharsets.US_ASCII);
        sendAs(secretariat(), "?parties=USA,AZE&charter=" + charter, register).then().statusCode(200).body("changes", is(1));
        sendAs(secretariat(), "?parties=USA,AZE&charter=" + charter, register + "\n").then().statusCode(413)
                .body("type", is("/problems/body-too-large"));
        assertEquals(413, as(secretariat()).body("x".repeat(1_048_577)).post("/api/v1/roadmaps").statusCode());
    }
}
