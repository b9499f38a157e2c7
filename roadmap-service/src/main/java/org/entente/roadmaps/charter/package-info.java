/**
 * Charters: Parties, Areas, Clauses, and the Terms that run from them. Knows no other room.
 * Promises that what a charter's text fixes is named here once, and that a Term whose day has passed without an outcome on
 * record
 * is called neither met nor missed.
 */
package org.entente.roadmaps.charter;
