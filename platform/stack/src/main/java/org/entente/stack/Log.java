package org.entente.stack;

import java.net.URI;
import java.util.Locale;

/** The logs of the product, one of each service with records. */
enum Log {

    ROADMAPS,
    WORKING_GROUPS;

    /** As it stands in addresses and in file names. */
    String source() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param ledger the name of this installation's ledger, which no other may have */
    String origin(String ledger) {
        return ledger + "/" + source();
    }

    URI address(URI gateway) {
        return gateway.resolve("/api/v1/ledgers/" + source());
    }
}
