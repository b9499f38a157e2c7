package org.entente.gateway;

import java.util.Locale;

/** Who answers an operation of the API. */
public enum Owner {
    GATEWAY,
    ROADMAP_SERVICE,
    WORKINGGROUP_SERVICE;

    /** Its folder in the project, and its name in problems. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
