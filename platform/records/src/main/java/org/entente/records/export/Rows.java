package org.entente.records.export;

import java.io.IOException;

/** A list while it is written. */
interface Rows<T> {

    void put(T item) throws IOException;

    /** Writes what is left, and the end by which a reader knows that this is all. Never after a failure. */
    void end() throws IOException;
}
