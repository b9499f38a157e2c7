package org.entente.ledger;

import java.util.List;

/**
 * A revision as the log has it: the entry for everybody, and the Disclosures for those who may see the fields.
 */
public record Commitment(RevisionEntry entry, List<Disclosure> disclosures) {
    public Commitment {
        disclosures = List.copyOf(disclosures);
    }
}
