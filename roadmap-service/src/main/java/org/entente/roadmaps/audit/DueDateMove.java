package org.entente.roadmaps.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.records.export.Column;
import org.entente.records.export.Sheet;
import org.entente.web.NamedRecord;
import org.entente.web.Origin;
import org.entente.web.ShowsRecords;
import org.entente.web.Texts;

/**
 * A due day that was moved. What is said of the milestone is what the register shows at the point of time that was asked about.
 *
 * @param milestone whose
 * @param code the milestone's code
 * @param title its title
 * @param project its project, or absent
 * @param roadmap its roadmap
 * @param charter its charter
 * @param area the area of its roadmap
 * @param workingGroup the working group that steers its roadmap, or absent
 * @param responsibleParty the Party that answers for it, or absent
 * @param from the day that it was due before
 * @param to the day that it was due after
 * @param days from the one to the other; negative where it was pulled forward
 * @param leafIndex the place of the move in the ledger
 * @param revision the number of the milestone's revision that moved it
 * @param at recorded time, UTC
 * @param effectiveOn the day from which it is true; absent where the law had it erased
 * @param actor who moved it; absent where the law had it erased
 * @param party the Party that it was moved for, or absent
 * @param organization the actor's organization, or absent
 * @param reason in the actor's words, or absent
 * @param proposal by whose adoption it was moved, or absent: as far as the caller may see it
 * @param proposedBy which Party asked for that, or absent
 * @param reasonCode why, in the word that can be counted, or absent
 * @param edition the number of the edition that this made, or absent
 * @param decision the number of the decision behind it, or absent
 * @param meeting the meeting that took it, or absent
 * @param origin where it comes from, if it was replayed from another register, which then names the actor; absent in most
 */
@Schema(requiredProperties = { "milestone", "code", "title", "roadmap", "charter", "from", "to", "days", "leafIndex",
        "revision", "at" })
public record DueDateMove(UUID milestone, String code, Texts title, UUID project, UUID roadmap, String charter, String area,
        UUID workingGroup, String responsibleParty, LocalDate from, LocalDate to, int days, long leafIndex, int revision,
        Instant at, LocalDate effectiveOn, String actor, String party, String organization, String reason,
        UUID proposal, String proposedBy, String reasonCode, Integer edition, String decision, UUID meeting,
        Origin origin) implements ShowsRecords {

    /** As a table. */
    static final Sheet<DueDateMove> SHEET = new Sheet<>("slippage",
            List.of(new Column<>("milestone", DueDateMove::milestone), new Column<>("code", DueDateMove::code),
                    new Column<>("title", DueDateMove::title), new Column<>("project", DueDateMove::project),
                    new Column<>("roadmap", DueDateMove::roadmap), new Column<>("charter", DueDateMove::charter),
                    new Column<>("area", DueDateMove::area), new Column<>("workingGroup", DueDateMove::workingGroup),
                    new Column<>("responsibleParty", DueDateMove::responsibleParty), new Column<>("from", DueDateMove::from),
                    new Column<>("to", DueDateMove::to), new Column<>("days", DueDateMove::days),
                    new Column<>("leafIndex", DueDateMove::leafIndex), new Column<>("revision", DueDateMove::revision),
                    new Column<>("at", DueDateMove::at), new Column<>("effectiveOn", DueDateMove::effectiveOn),
                    new Column<>("actor", DueDateMove::actor), new Column<>("party", DueDateMove::party),
                    new Column<>("organization", DueDateMove::organization), new Column<>("reason", DueDateMove::reason),
                    new Column<>("proposal", DueDateMove::proposal), new Column<>("proposedBy", DueDateMove::proposedBy),
                    new Column<>("reasonCode", DueDateMove::reasonCode), new Column<>("edition", DueDateMove::edition),
                    new Column<>("decision", DueDateMove::decision), new Column<>("meeting", DueDateMove::meeting),
                    new Column<>("origin", DueDateMove::origin)));

    @Override
    public Stream<NamedRecord> shown() {
        return Stream.of(new NamedRecord(milestone));
    }
}
