package org.entente.roadmaps.imports;

import java.io.InputStream;
import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.roadmaps.RoadmapProblem;
import org.entente.web.Allowance;
import org.entente.web.CurrentCaller;
import org.entente.web.Role;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Imports over HTTP. */
@Path("/api/v1/imports/roadmaps")
@Tag(name = "Imports", description = "Whole registers in one go, with their past.")
public class ImportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String MOST_BYTES = "33554432";
    private static final String PATIENCE_SECONDS = "900";

    private final CurrentCaller caller;
    private final ImportChanges changes;
    private final Turns turns;
    private final SpoolFolder spools;
    private final ObjectMapper json;
    private final Clock clock;

    ImportResource(CurrentCaller caller, ImportChanges changes, Turns turns, SpoolFolder spools, ObjectMapper json,
            Clock clock) {
        this.caller = caller;
        this.changes = changes;
        this.turns = turns;
        this.spools = spools;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Brings in a register with its past: first a line with its meta, then a line for each group with its initiatives and
     * milestones. Each change of a milestone becomes one revision with the day and the actor that the register names. All of it
     * or nothing; the same again changes nothing, a later version adds what is new.
     */
    @POST
    @RolesAllowed(Role.SECRETARIAT)
    @Consumes(NDJSON)
    @RequestBody(required = true, content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @Extension(name = Allowance.MOST_BYTES, value = MOST_BYTES, parseValue = true)
    @Extension(name = Allowance.PATIENCE, value = PATIENCE_SECONDS, parseValue = true)
    public ImportView importRoadmaps(@Valid @BeanParam ImportTarget into, InputStream body) {
        var giveBack = turns.take();
        try (var spool = Spool.of(spools, body, Long.parseLong(MOST_BYTES))) {
            var faults = new Faults();
            var passedOver = new PassedOver();
            var survey = new Survey(faults, clock);
            new RegisterReader(json.getFactory(), faults, passedOver, survey).read(spool.file());
            survey.close();
            if (faults.any()) {
                throw faults.because(RoadmapProblem.REGISTER_NOT_VALID);
            }
            var verdicts = changes.write(caller.get(), into, survey,
                    listener -> new RegisterReader(json.getFactory(), faults, passedOver, listener).read(spool.file()));
            return verdicts.view(into.slug(survey.meta()), passedOver.names());
        } finally {
            giveBack.run();
        }
    }
}
