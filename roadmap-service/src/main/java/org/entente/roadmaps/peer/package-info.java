/**
 * The other service, as this one needs it: whether a working group or an organization exists for the caller. Over HTTP only, by
 * the
 * other's contract. Promises that a reference which cannot be checked is refused, never taken on trust.
 */
package org.entente.roadmaps.peer;
