package org.entente.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.entente.web.Problem;
import org.junit.jupiter.api.Test;

class ProblemTextsCheckTest {

    private enum Whole implements Problem {
        DRAFT_UNKNOWN;

        @Override
        public int status() {
            return 409;
        }
    }

    private enum Torn implements Problem {
        NO_TEXT,
        QUOTED_ONCE,
        QUOTED_TWICE,
        OTHER_VALUES,
        NO_FORMAT;

        @Override
        public int status() {
            return 409;
        }
    }

    @Test
    void every_refusal_of_the_platform_has_its_texts() {
        ProblemTextsCheck.everyProblemOnTheClassPath();
    }

    @Test
    void whole_texts_are_fine() {
        assertEquals(List.of(), ProblemTextsCheck.of(List.of(Whole.values()), "problems-whole"));
    }

    @Test
    void each_flaw_is_found() {
        assertEquals(List.of(
                "az left-over.title: no problem has this text",
                "az no-format.detail: Unmatched braces in the pattern.",
                "az no-text.detail: there is no text",
                "az no-text.remedy: there is no text",
                "az no-text.title: there is no text",
                "az other-values.detail: names [1] where English names [0]",
                "az quoted-once.detail: a single quote in a detail is written twice",
                "az quoted-twice.remedy: is shown as it stands, with doubled quotes and {0}"),
                ProblemTextsCheck.of(List.of(Torn.values()), "problems-torn").stream().sorted().toList());
    }

    @Test
    void two_problems_of_one_type_are_found() {
        var twice = List.of(Whole.DRAFT_UNKNOWN, Whole.DRAFT_UNKNOWN);
        assertEquals(List.of("draft-unknown: two problems have this type"), ProblemTextsCheck.of(twice, "problems-whole"));
    }
}
