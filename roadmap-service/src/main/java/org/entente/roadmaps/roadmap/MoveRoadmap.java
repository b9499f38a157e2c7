package org.entente.roadmaps.roadmap;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Brings a roadmap into another state. */
public record MoveRoadmap(@NotNull RoadmapState to, LocalDate effectiveOn, @Size(max = 2000) String reason) {
}
