package org.entente.roadmaps.edition;

import java.util.EnumSet;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.Moments;
import org.entente.roadmaps.milestone.WholeRoadmaps;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.security.Authenticated;

/** Editions over HTTP. */
@Path("/api/v1")
@Tag(name = "Editions", description = "What the Parties have agreed: frozen, numbered, hashed, readable for ever.")
public class EditionResource {

    private final CurrentCaller caller;
    private final Roadmaps roadmaps;
    private final Editions editions;
    private final WholeRoadmaps wholes;
    private final Moments moments;

    EditionResource(CurrentCaller caller, Roadmaps roadmaps, Editions editions, WholeRoadmaps wholes, Moments moments) {
        this.caller = caller;
        this.roadmaps = roadmaps;
        this.editions = editions;
        this.wholes = wholes;
        this.moments = moments;
    }

    /** Lists the editions of a roadmap, by number. */
    @GET
    @Path("roadmaps/{id}/editions")
    @Authenticated
    public Page<EditionView> listEditions(@RestPath UUID id, @BeanParam PageRequest page) {
        return editions.page(caller.get(), roadmaps.get(caller.get(), id).id(), page).map(EditionView::listed);
    }

    /** Reads one edition with the roadmap, its projects and its milestones as they were adopted. It never changes. */
    @GET
    @Path("roadmaps/{id}/editions/{number}")
    @Authenticated
    public WholeEditionView readEdition(@RestPath UUID id, @RestPath @Min(1) @Max(1_000_000) int number) {
        var who = caller.get();
        var edition = editions.get(who, roadmaps.get(who, id).id(), number);
        return moments.read(moments.of(edition.id(), 1),
                () -> WholeEditionView.of(edition, wholes.get(who.lookingBack(), id, EnumSet.allOf(WholeRoadmaps.Part.class))));
    }
}
