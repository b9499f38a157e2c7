package org.entente.roadmaps.charter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

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

/** A charter's Terms over HTTP. */
@Path("/api/v1")
@Tag(name = "Terms", description = "The clocks of a charter: when something is due, and whether it was met.")
public class TermResource {

    private final CurrentCaller caller;
    private final Terms terms;
    private final TermChanges changes;
    private final Revisions revisions;
    private final AuthenticLanguages languages;
    private final Clock clock;

    TermResource(CurrentCaller caller, Terms terms, TermChanges changes, Revisions revisions, AuthenticLanguages languages,
            Clock clock) {
        this.caller = caller;
        this.terms = terms;
        this.changes = changes;
        this.revisions = revisions;
        this.languages = languages;
        this.clock = clock;
    }

    /** Lists a charter's Terms, by due day. */
    @GET
    @Path("charters/{id}/terms")
    @Authenticated
    public Page<TermView> listTerms(@RestPath String id, @Valid @BeanParam WordFilter filter, @BeanParam PageRequest page) {
        var authentic = languages.of(List.of(id)).get(id);
        return terms.page(caller.get(), id, filter, page).map(term -> view(term, authentic));
    }

    /** Puts a Term on record; its day is computed. */
    @POST
    @Path("charters/{id}/terms")
    @RolesAllowed(Role.SECRETARIAT)
    public RestResponse<TermView> createTerm(@RestPath String id, @Valid DraftTerm draft) {
        var term = changes.create(caller.get(), id, draft);
        return Created.at(TermView.pathOf(term), view(term));
    }

    /** Reads one Term. */
    @GET
    @Path("charters/{id}/terms/{code}")
    @Authenticated
    public TermView readTerm(@RestPath String id, @RestPath String code, @BeanParam PointInTime when) {
        return view(terms.get(caller.get(), id, code));
    }

    /** Changes what a Term's record says. */
    @PATCH
    @Path("charters/{id}/terms/{code}")
    @RolesAllowed(Role.SECRETARIAT)
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftTerm.class)))
    public TermView amendTerm(@RestPath String id, @RestPath String code, @RestHeader("If-Match") String ifMatch,
            ObjectNode patch) {
        return view(changes.amend(caller.get(), id, code, ifMatch, patch));
    }

    /** Puts on record how a Term ended. */
    @POST
    @Path("charters/{id}/terms/{code}/outcome")
    @RolesAllowed(Role.SECRETARIAT)
    public TermView recordOutcome(@RestPath String id, @RestPath String code, @RestHeader("If-Match") String ifMatch,
            @Valid RecordOutcome order) {
        return view(changes.settle(caller.get(), id, code, ifMatch, order));
    }

    /** The revisions of a Term, newest first. */
    @GET
    @Path("charters/{id}/terms/{code}/history")
    @Authenticated
    public Page<RevisionView> termHistory(@RestPath String id, @RestPath String code, @Valid @BeanParam HistoryRequest page) {
        return revisions.of(caller.get(), terms.get(caller.get(), id, code).id(), page);
    }

    private TermView view(Term term) {
        return view(term, languages.of(List.of(term.charter)).get(term.charter));
    }

    private TermView view(Term term, List<String> authentic) {
        return TermView.of(term, authentic, caller.get(), LocalDate.now(clock));
    }
}
