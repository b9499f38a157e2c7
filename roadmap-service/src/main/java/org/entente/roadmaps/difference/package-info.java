/**
 * The difference of a whole roadmap between two points of the register. Knows the rooms {@code roadmap} and {@code milestone}.
 * Promises that what a record's mapping knows is compared, and that nobody is told of what was hidden from him then or is now.
 */
package org.entente.roadmaps.difference;
