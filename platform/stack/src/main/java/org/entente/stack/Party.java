package org.entente.stack;

import java.util.Locale;

/** Who keeps watch over the logs: each Party of the sample charter runs a witness of its own. */
enum Party {

    USA,
    AZE;

    /** Its process, its folder, and its name in a policy. */
    String witness() {
        return "witness-" + name().toLowerCase(Locale.ROOT);
    }

    /** The name of its key, which never changes. */
    String keyName() {
        return "witness." + name().toLowerCase(Locale.ROOT) + ".entente.localhost/w1";
    }
}
