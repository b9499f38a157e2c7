package org.entente.roadmaps.assessment;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.records.HistoryRequest;
import org.entente.records.RevisionView;
import org.entente.records.Revisions;
import org.entente.roadmaps.milestone.Milestones;
import org.entente.web.Created;
import org.entente.web.CurrentCaller;
import org.entente.web.MergePatch;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.PointInTime;
import org.entente.web.Role;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.security.Authenticated;

/** Assessments over HTTP. */
@Path("/api/v1")
@Tag(name = "Assessments", description = "Each Party's own reading of a milestone, and independent ones.")
public class AssessmentResource {

    private final CurrentCaller caller;
    private final Milestones milestones;
    private final Assessments assessments;
    private final AssessmentChanges changes;
    private final Revisions revisions;

    AssessmentResource(CurrentCaller caller, Milestones milestones, Assessments assessments, AssessmentChanges changes,
            Revisions revisions) {
        this.caller = caller;
        this.milestones = milestones;
        this.assessments = assessments;
        this.changes = changes;
        this.revisions = revisions;
    }

    /** Lists the assessments of a milestone, by the day of the assessment: those that a later one replaced too. */
    @GET
    @Path("milestones/{id}/assessments")
    @Authenticated
    public Page<AssessmentView> listAssessments(@RestPath UUID id, @Valid @BeanParam AssessmentFilter filter,
            @BeanParam PageRequest page) {
        var who = caller.get();
        return assessments.page(who, milestones.get(who, id).id(), filter, page).map(a -> AssessmentView.of(a, who));
    }

    /**
     * Puts a reading on record: a Party's writer that of its Party, the secretariat that of an independent organization. In the
     * place of an earlier one of the same assessor, which stays readable.
     */
    @POST
    @Path("milestones/{id}/assessments")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    public RestResponse<AssessmentView> createAssessment(@RestPath UUID id, @Valid DraftAssessment draft) {
        var assessment = changes.create(caller.get(), id, draft);
        return Created.at(AssessmentView.pathOf(assessment), AssessmentView.of(assessment, caller.get()));
    }

    /** Reads one assessment. */
    @GET
    @Path("assessments/{id}")
    @Authenticated
    public AssessmentView readAssessment(@RestPath UUID id, @BeanParam PointInTime when) {
        return AssessmentView.of(assessments.get(caller.get(), id), caller.get());
    }

    /** Corrects an assessment, or shares it. A new reading is a new assessment. */
    @PATCH
    @Path("assessments/{id}")
    @RolesAllowed({ Role.DELEGATE, Role.PARTNER_WRITER, Role.SECRETARIAT })
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftAssessment.class)))
    public AssessmentView amendAssessment(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, ObjectNode patch) {
        return AssessmentView.of(changes.amend(caller.get(), id, ifMatch, patch), caller.get());
    }

    /** The revisions of an assessment, newest first. */
    @GET
    @Path("assessments/{id}/history")
    @Authenticated
    public Page<RevisionView> assessmentHistory(@RestPath UUID id, @Valid @BeanParam HistoryRequest page) {
        return revisions.of(caller.get(), assessments.get(caller.get(), id).id(), page);
    }
}
