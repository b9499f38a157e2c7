/**
 * Milestones, what is reported on them, and what follows from that. Knows the rooms {@code charter} and {@code roadmap}.
 * Promises that the responsible Party alone reports, and that timeliness, slippage and progress are computed, never stored.
 */
package org.entente.roadmaps.milestone;
