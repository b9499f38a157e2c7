package org.entente.roadmaps.milestone;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.web.Code;
import org.entente.web.CurrentCaller;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Role;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.security.Authenticated;

/** What was measured of a milestone and what proves it, over HTTP. */
@Path("/api/v1")
@Tag(name = "Milestones")
public class AchievementResource {

    private final CurrentCaller caller;
    private final Milestones milestones;
    private final Actuals actuals;
    private final AchievementChanges changes;
    private final MilestoneViews views;

    AchievementResource(CurrentCaller caller, Milestones milestones, Actuals actuals, AchievementChanges changes,
            MilestoneViews views) {
        this.caller = caller;
        this.milestones = milestones;
        this.actuals = actuals;
        this.changes = changes;
        this.views = views;
    }

    /** Lists what was measured, by indicator and period: of each period what was reported last. */
    @GET
    @Path("milestones/{id}/actuals")
    @Authenticated
    public Page<ActualView> listActuals(@RestPath UUID id,
            @RestQuery @Code @Parameter(description = "Only of the indicator with this code.") String indicator,
            @BeanParam PageRequest page) {
        return actuals.page(milestones.get(caller.get(), id), indicator, page);
    }

    /** Reports what an indicator measured over a period: the responsible Party's to do. */
    @POST
    @Path("milestones/{id}/actuals")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public MilestoneView reportActual(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid ReportActual report) {
        return view(changes.report(caller.get(), id, ifMatch, report));
    }

    /** Adds a document that proves what was achieved: the responsible Party's to do. */
    @POST
    @Path("milestones/{id}/evidence")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public MilestoneView addEvidence(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid Evidence evidence) {
        return view(changes.prove(caller.get(), id, ifMatch, evidence));
    }

    private MilestoneView view(Milestone milestone) {
        return views.of(List.of(milestone), caller.get()).get(0);
    }
}
