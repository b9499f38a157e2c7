/**
 * The service that owns charters, roadmaps, projects and milestones. Each package below is a room named after its noun;
 * {@link org.entente.roadmaps.RoadmapProblem} lists everything that this service refuses.
 */
package org.entente.roadmaps;
