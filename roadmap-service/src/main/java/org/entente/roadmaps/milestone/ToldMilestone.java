package org.entente.roadmaps.milestone;

import java.time.LocalDate;
import java.util.UUID;

import org.entente.web.Origin;
import org.entente.web.Texts;

/**
 * What another register tells of a milestone after one of its changes. Named as the milestone names it, so that a state on
 * record is read as the same.
 *
 * @param origin where that change stands in the other register
 */
public record ToldMilestone(UUID project, Texts title, Texts description, LocalDate dueOn, LocalDate achievedOn, int progress,
        MilestoneState state, Origin origin) {
}
