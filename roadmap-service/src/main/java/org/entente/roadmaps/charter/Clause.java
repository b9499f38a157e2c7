package org.entente.roadmaps.charter;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.entente.web.Code;
import org.entente.web.Source;
import org.entente.web.Texts;

/**
 * A passage of the charter that roadmaps, projects and milestones may serve.
 *
 * @param code its number, such as {@code I.2}, or a short name where no numbered text is published
 * @param title what it says, in short
 * @param force how far it binds, where that is known
 * @param area the Area that it belongs to, or null
 */
public record Clause(@NotNull @Code String code, @NotNull Texts title, Force force, @Code String area,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    /** How far a Clause binds. */
    public enum Force {
        BINDING,
        INTENT,
        ASPIRATION
    }
}
