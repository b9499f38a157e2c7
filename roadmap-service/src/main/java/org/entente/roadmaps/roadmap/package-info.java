/**
 * Roadmaps and their lists of projects. Knows the room {@code charter}. Promises that only who holds the pen changes a draft,
 * and that
 * what is no longer a draft is not changed directly.
 */
package org.entente.roadmaps.roadmap;
