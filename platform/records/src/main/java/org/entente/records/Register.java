package org.entente.records;

import java.util.Set;
import java.util.UUID;

import org.entente.web.Caller;

/** What a service's register holds, so that questions across all of its kinds can be asked and misspelt ones refused. */
public interface Register {

    /** The kinds of its records, such as {@code MILESTONE}. */
    Set<String> kinds();

    /** Everything that can be done to them, such as {@code DUE_DATE_MOVED}; what is not named here cannot be recorded. */
    Set<String> actions();

    /** Of {@code past.change c}: the changes of an area's records, as far as the caller may know that they are of it. */
    Where ofArea(String area, Caller caller);

    /** The same of a working group's records, or of what it steers. */
    Where ofWorkingGroup(UUID workingGroup, Caller caller);
}
