package org.entente.groups.mandate;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.groups.group.WorkingGroups;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.PointInTime;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.security.Authenticated;

/** Editions of mandates over HTTP. */
@Path("/api/v1")
@Tag(name = "Mandates", description = "What the Parties have agreed that a working group is to do: numbered, readable for ever.")
public class MandateResource {

    private final CurrentCaller caller;
    private final WorkingGroups groups;
    private final MandateEditions editions;

    MandateResource(CurrentCaller caller, WorkingGroups groups, MandateEditions editions) {
        this.caller = caller;
        this.groups = groups;
        this.editions = editions;
    }

    /** Lists the editions of a working group's mandate, by number. */
    @GET
    @Path("working-groups/{id}/mandates")
    @Authenticated
    public Page<MandateEditionView> listMandates(@RestPath UUID id, @BeanParam PageRequest page) {
        return editions.page(caller.get(), groups.get(caller.get(), id).id(), page).map(MandateEditionView::of);
    }

    /** Reads one edition of a working group's mandate. It never changes. */
    @GET
    @Path("working-groups/{id}/mandates/{number}")
    @Authenticated
    public MandateEditionView readMandate(@RestPath UUID id, @RestPath @Min(1) @Max(1_000_000) int number,
            @BeanParam PointInTime when) {
        return MandateEditionView.of(editions.get(caller.get(), groups.get(caller.get(), id).id(), number));
    }
}
