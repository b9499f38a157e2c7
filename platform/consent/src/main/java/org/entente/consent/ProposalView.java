package org.entente.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.records.TriedChange;
import org.entente.web.Action;
import org.entente.web.Caller;
import org.entente.web.Shown;
import org.entente.web.Tagged;
import org.entente.web.Visibility;

/**
 * A proposal as the API shows it.
 *
 * @param id absent in a dry run
 * @param changes absent in a list
 * @param difference absent in a list: what it would do, or did: from and to of each field, as it was when it was proposed or
 *        re-based
 * @param round grows when it is re-based
 * @param asked the Parties whose word it takes
 * @param awaiting those of them that have not spoken
 * @param party which Party proposes
 * @param edition the number of the edition that its adoption made
 */
@Schema(name = "Proposal", requiredProperties = { "revision", "charter", "targetKind", "target", "purpose", "against",
        "procedure", "deadline", "reason", "round", "asked", "awaiting", "endorsements", "state",
        "visibility", "party", "actions" })
public record ProposalView(UUID id, int revision, Instant recordedAt, String charter,
        @Schema(description = "The kind of record that it is about.") String targetKind,
        @Schema(description = "The record that it is about.") UUID target, Purpose purpose, int against,
        Procedure procedure, Instant deadline, String reason, ReasonCode reasonCode, LocalDate effectiveOn,
        List<ProposedChange> changes, List<DifferenceView> difference, String decision, UUID meeting, int round,
        List<String> asked, List<String> awaiting, List<Endorsement> endorsements, ProposalState state,
        ProposalOutcome outcome, Integer edition, Visibility visibility, String party, List<Action> actions)
        implements
            Tagged,
            Shown {

    static ProposalView of(Proposal p, String path, Caller caller, Instant now) {
        return new ProposalView(p.id(), p.revision(), p.recordedAt(), p.charter, p.targetKind, p.target, p.purpose, p.against,
                p.procedure, p.deadline, p.reason, p.reasonCode, p.effectiveOn, p.changes(),
                p.difference.stream().map(DifferenceView::of).toList(), p.decision, p.meeting,
                p.round, p.asked, p.awaiting, p.endorsements, p.state, p.outcome, p.edition, p.visibility(), p.party(),
                p.id() == null ? List.of() : ProposalRight.actions(caller, p.at(p.state.name(), !p.isOpen(now)), path));
    }

    /** In a list, without what can be long. */
    ProposalView brief() {
        return new ProposalView(id, revision, recordedAt, charter, targetKind, target, purpose, against, procedure, deadline,
                reason, reasonCode, effectiveOn, null, null, decision, meeting, round, asked, awaiting, endorsements, state,
                outcome, edition, visibility, party, actions);
    }

    @Override
    public UUID record() {
        return id;
    }

    /** What a proposal does to one record. */
    @Schema(name = "ProposalDifference", requiredProperties = { "kind", "action", "fields" })
    public record DifferenceView(String kind, @Schema(description = "Absent where the change makes it.") UUID record,
            Integer revision, String action, String code, List<FieldView> fields) {

        static DifferenceView of(TriedChange change) {
            var fields = new ArrayList<FieldView>();
            change.fields().properties().forEach(
                    field -> fields.add(new FieldView(field.getKey(), orAbsent(field.getValue().get(0)),
                            orAbsent(field.getValue().get(1)))));
            return new DifferenceView(change.kind(), change.record(), change.revision(), change.action(), change.code(),
                    fields);
        }

        private static Object orAbsent(com.fasterxml.jackson.databind.JsonNode value) {
            return value == null || value.isNull() ? null : value;
        }
    }

    /** One field, from and to. */
    @Schema(name = "ProposedField", requiredProperties = { "field" })
    public record FieldView(String field, @Schema(description = "Absent where it says nothing today.") Object from,
            @Schema(description = "Absent where it would say nothing.") Object to) {
    }
}
