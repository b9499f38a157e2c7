package org.entente.roadmaps.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.roadmaps.RoadmapRight;
import org.entente.web.Action;
import org.entente.web.Caller;
import org.entente.web.Shown;
import org.entente.web.Source;
import org.entente.web.Tagged;
import org.entente.web.Texts;
import org.entente.web.Visibility;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A charter as the API shows it.
 *
 * @param id its slug
 * @param drifted authentic versions of a text that have not followed a change of another
 * @param missing authentic versions of a text that there are none of
 * @param record the id that its revisions have
 */
@Schema(name = "Charter")
public record CharterView(String id, int revision, Instant recordedAt, Texts title, Texts shortTitle, List<String> parties,
        LocalDate signedOn, Texts signedAt, List<String> authenticLanguages, List<Area> areas, List<Clause> clauses,
        Visibility visibility, List<Source> sources, List<Drift> drifted, List<MissingText> missing, List<Action> actions,
        @JsonIgnore UUID record) implements Tagged, Shown {

    static CharterView of(Charter c, Caller caller) {
        return new CharterView(c.slug, c.revision(), c.recordedAt(), c.title, c.shortTitle, c.parties(), c.signedOn, c.signedAt,
                c.authenticLanguages, c.areas, c.clauses, c.visibility(), c.sources(),
                c.driftedIn(c.authenticLanguages), c.missingIn(c.authenticLanguages),
                RoadmapRight.actions(caller, c, pathOf(c)), c.id());
    }

    static String pathOf(Charter c) {
        return "/api/v1/charters/" + c.slug;
    }
}
