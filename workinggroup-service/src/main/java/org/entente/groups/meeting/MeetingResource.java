package org.entente.groups.meeting;

import java.util.List;
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
import org.entente.records.WordFilter;
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

/** Meetings over HTTP. */
@Path("/api/v1")
@Tag(name = "Meetings", description = "Meetings of working groups.")
public class MeetingResource {

    private final CurrentCaller caller;
    private final Meetings meetings;
    private final MeetingChanges changes;
    private final MeetingViews views;
    private final Revisions revisions;

    MeetingResource(CurrentCaller caller, Meetings meetings, MeetingChanges changes, MeetingViews views,
            Revisions revisions) {
        this.caller = caller;
        this.meetings = meetings;
        this.changes = changes;
        this.views = views;
        this.revisions = revisions;
    }

    /** Lists the meetings of all groups that the caller may see, by day. */
    @GET
    @Path("meetings")
    @Authenticated
    public Page<MeetingView> listMeetings(@Valid @BeanParam MeetingFilter filter, @BeanParam PageRequest page) {
        return shown(meetings.page(caller.get(), filter, page));
    }

    /** Lists one working group's meetings, by day. */
    @GET
    @Path("working-groups/{id}/meetings")
    @Authenticated
    public Page<MeetingView> listMeetingsOfGroup(@RestPath UUID id, @Valid @BeanParam WordFilter filter,
            @BeanParam PageRequest page) {
        return shown(meetings.page(caller.get(), id, filter, page));
    }

    /** Plans a meeting of a working group. */
    @POST
    @Path("working-groups/{id}/meetings")
    @RolesAllowed(Role.SECRETARIAT)
    public RestResponse<MeetingView> createMeeting(@RestPath UUID id, @Valid DraftMeeting draft) {
        var meeting = changes.create(caller.get(), id, draft);
        return Created.at(MeetingView.pathOf(meeting), view(meeting));
    }

    /** Reads one meeting. */
    @GET
    @Path("meetings/{id}")
    @Authenticated
    public MeetingView readMeeting(@RestPath UUID id, @BeanParam PointInTime when) {
        return view(meetings.get(caller.get(), id));
    }

    /** Changes what a meeting's record says; its group and code stay. */
    @PATCH
    @Path("meetings/{id}")
    @RolesAllowed(Role.SECRETARIAT)
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftMeeting.class)))
    public MeetingView amendMeeting(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, ObjectNode patch) {
        return view(changes.amend(caller.get(), id, ifMatch, patch));
    }

    /** Brings a meeting to another state; to postpone or cancel it needs a reason. */
    @POST
    @Path("meetings/{id}/transitions")
    @RolesAllowed(Role.SECRETARIAT)
    public MeetingView moveMeeting(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid MoveMeeting order) {
        return view(changes.move(caller.get(), id, ifMatch, order));
    }

    /** The revisions of a meeting, newest first. */
    @GET
    @Path("meetings/{id}/history")
    @Authenticated
    public Page<RevisionView> meetingHistory(@RestPath UUID id, @Valid @BeanParam HistoryRequest page) {
        return revisions.of(caller.get(), meetings.get(caller.get(), id).id(), page);
    }

    private Page<MeetingView> shown(Page<Meeting> page) {
        return new Page<>(views.of(page.items(), caller.get()), page.next(), page.total());
    }

    private MeetingView view(Meeting meeting) {
        return views.of(List.of(meeting), caller.get()).get(0);
    }
}
