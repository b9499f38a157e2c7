/**
 * The picture of a roadmap's plan. Knows the rooms {@code roadmap} and {@code milestone}.
 * Promises that it shows what its caller may see and nothing else, in words as well as in colours and shapes, and runs nothing.
 */
package org.entente.roadmaps.timeline;
