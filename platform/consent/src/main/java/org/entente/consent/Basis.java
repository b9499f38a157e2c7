package org.entente.consent;

import java.util.Set;

import org.entente.records.Recorded;

/**
 * What a part of a proposal stands on: while these fields are as they were, it means what it meant.
 *
 * @param present the record as it is, its row locked
 * @param revision the revision that the proposal was made against
 * @param fields by the names of the API
 */
public record Basis(Recorded present, int revision, Set<String> fields) {
}
