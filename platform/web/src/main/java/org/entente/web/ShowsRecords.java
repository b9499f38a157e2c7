package org.entente.web;

import java.util.stream.Stream;

/**
 * An answer that shows records. Who read them is kept where they are not for everybody, so whatever a reading operation answers
 * is one, or a page of them.
 */
public interface ShowsRecords {

    Stream<? extends Shown> shown();
}
