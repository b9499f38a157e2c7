package org.entente.roadmaps.imports;

import java.util.List;
import java.util.Set;

/**
 * A milestone of a register, with its past.
 *
 * @param code ours, made of the register's id
 * @param initiative the code of the project that it belongs to, or null
 * @param scope for whom it holds, in words, or null
 * @param end what the register says holds now
 * @param ends which of those facts it says
 * @param history its changes, oldest first
 */
record RegisterMilestone(Place at, String id, String code, String initiative, String scope, Facts end, Set<String> ends,
        List<Change> history) {
}
