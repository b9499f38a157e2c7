package org.entente.roadmaps.roadmap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.entente.web.Code;
import org.entente.web.Source;
import org.entente.web.Texts;
import org.entente.web.Visibility;

/** What a roadmap's drafter says of a project. */
public record DraftProject(
        @NotNull @Code String code,
        @NotNull Texts title,
        Texts summary,
        @Size(max = 50) List<@NotNull @Valid Agency> agencies,
        @Size(max = 50) List<@NotNull UUID> partners,
        @Size(max = 100) List<@NotNull @Code String> clauses,
        Visibility visibility,
        @Size(max = 50) List<@NotNull @Valid Source> sources) {

    public DraftProject {
        agencies = agencies == null ? List.of() : agencies;
        partners = partners == null ? List.of() : partners;
        clauses = clauses == null ? List.of() : clauses;
    }

    static DraftProject of(Project p) {
        return new DraftProject(p.code, p.title, p.summary, p.agencies, p.partners, p.clauses, p.visibility(), p.sources());
    }

    /** The records of the other service that it refers to. */
    Set<UUID> organizations() {
        var all = new HashSet<>(partners);
        agencies.forEach(agency -> all.add(agency.organization()));
        return all;
    }
}
