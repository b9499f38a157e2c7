/**
 * Which clauses of a charter its roadmaps serve, and what serves none. Knows the room {@code charter}.
 * Promises that a count is made of what its caller may see, at the time asked about, and never stored.
 */
package org.entente.roadmaps.coverage;
