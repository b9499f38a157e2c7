package org.entente.stack.sample;

/** Counts what a load does. */
final class Tally {

    private int made;
    private int unchanged;
    private int moved;

    void made() {
        made++;
    }

    void unchanged() {
        unchanged++;
    }

    void moved() {
        moved++;
    }

    Summary summary() {
        return new Summary(made, unchanged, moved);
    }
}
