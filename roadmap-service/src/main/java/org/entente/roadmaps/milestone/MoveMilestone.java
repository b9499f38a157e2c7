package org.entente.roadmaps.milestone;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Brings a milestone into a state that no report brings about. */
public record MoveMilestone(@NotNull MilestoneState to, LocalDate effectiveOn, @Size(max = 2000) String reason) {
}
