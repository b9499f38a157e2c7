package org.entente.records.export;

import org.entente.web.Page;

/** Sees what a list shows that is written while it is read, each page before it is written. */
public interface Onlooker {

    void beginsWith(Page<?> page);

    /** @throws org.entente.web.Refusal where nothing more may be shown: then the list is broken off */
    void goesOnWith(Page<?> page);
}
