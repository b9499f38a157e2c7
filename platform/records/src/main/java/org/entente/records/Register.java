package org.entente.records;

import java.util.Set;

/** What a service's register holds, so that questions across all of its kinds can be asked and misspelt ones refused. */
public interface Register {

    /** The kinds of its records, such as {@code MILESTONE}. */
    Set<String> kinds();

    /** Everything that can be done to them, such as {@code DUE_DATE_MOVED}; what is not named here cannot be recorded. */
    Set<String> actions();

    /** The changes of an area: a condition in SQL on {@code past.change c} with one {@code ?}, its code. */
    String ofArea();

    /** The changes of a working group's records, or of what it steers: the same with its id. */
    String ofWorkingGroup();
}
