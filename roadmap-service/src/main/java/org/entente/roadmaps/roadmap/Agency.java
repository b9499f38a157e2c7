package org.entente.roadmaps.roadmap;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.entente.web.PartyCode;

/**
 * An agency that carries a project.
 *
 * @param party the Party that it carries the project for
 * @param organization its record in the workinggroup-service
 */
public record Agency(@NotNull @PartyCode String party, @NotNull UUID organization, @NotNull Role role) {

    /** What an agency does in a project. */
    public enum Role {
        LEAD,
        SUPPORTING
    }
}
