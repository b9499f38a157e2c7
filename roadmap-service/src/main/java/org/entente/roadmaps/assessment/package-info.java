/**
 * How far each Party, or somebody independent, finds a milestone to be. Knows the rooms {@code charter}, {@code milestone} and
 * {@code peer}. Promises that nobody learns from what is derived here of a reading that is kept from it.
 */
package org.entente.roadmaps.assessment;
