package org.entente.bench;

/** One thing to be known about the product's cost. */
@FunctionalInterface
public interface Question {

    /** Measures, and prints what it found. */
    void answer(Extent extent) throws Exception;
}
