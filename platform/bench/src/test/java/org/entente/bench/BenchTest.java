package org.entente.bench;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a benchmark which nobody has run for a while still runs; what it prints here means nothing. */
class BenchTest {

    @ParameterizedTest
    @ValueSource(strings = { "append", "prove", "seal", "proofs", "order", "delay", "write", "storage", "export", "past" })
    void every_question_is_answered_at_a_glance(String question) throws Exception {
        Bench.main(question, "--glance");
    }
}
