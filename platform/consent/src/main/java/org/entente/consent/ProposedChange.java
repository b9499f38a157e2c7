package org.entente.consent;

import java.util.UUID;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One change of a proposal.
 *
 * @param kind of record, such as {@code MILESTONE}
 * @param record what it changes; none where it makes one
 * @param revision the revision that it was made against; none where it makes a record
 * @param values what it says, for {@code ADD} and {@code AMEND}
 * @param to the state, for {@code MOVE}
 */
@Schema(name = "ProposedChange")
public record ProposedChange(@NotNull ChangeAction action,
        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") @Schema(examples = "MILESTONE") String kind,
        @Schema(description = "What it changes; none where it makes a record.") UUID record,
        @Min(1) @Schema(description = "The revision that it was made against; none where it makes a record.") Integer revision,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Schema.True.class, description = "For `ADD` the request that would create the record, for `AMEND` a merge patch (RFC 7396) of it.") ObjectNode values,
        @Pattern(regexp = "[A-Z][A-Z_]{0,39}") @Schema(description = "For `MOVE`: the state to reach.") String to) {

    /** The same, made against another revision. */
    ProposedChange against(Integer newer) {
        return new ProposedChange(action, kind, record, newer, values, to);
    }

    /** Whether it has what its action needs, and nothing else. */
    boolean isWhole() {
        var makes = action == ChangeAction.ADD;
        var says = makes || action == ChangeAction.AMEND;
        return makes == (record == null) && makes == (revision == null) && says == (values != null && !values.isEmpty())
                && (action == ChangeAction.MOVE) == (to != null);
    }
}
