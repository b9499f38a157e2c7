package org.entente.testkit.bad.door;

import java.util.function.UnaryOperator;

import org.entente.records.Records;

class Intruder {

    private final Records records = new Records();

    /** By reference, which is not a call yet. */
    UnaryOperator<String> later() {
        return records::change;
    }
}
