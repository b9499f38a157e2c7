package org.entente.records;

import java.util.Set;

/**
 * What a wish for a change was made against.
 *
 * @param revision the revision that the caller has seen
 * @param wanted the fields that it means to change
 */
public record Seen(int revision, Set<String> wanted) {
}
