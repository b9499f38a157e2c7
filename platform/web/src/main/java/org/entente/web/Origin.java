package org.entente.web;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a replayed change comes from: what another register says of it. The record keeps it in its state, so the ledger commits
 * to it.
 *
 * @param register the register as it names itself
 * @param reference where in the register the change stands, such as a commit; absent where it says none
 * @param actor who made the change, as the register names it; absent where it names nobody
 * @param at when it was made
 * @param importedBy who brought it here
 */
@Schema(name = "Origin", requiredProperties = { "register", "at", "importedBy" })
public record Origin(String register, String reference, String actor, Instant at, String importedBy) {

    /** Who a revision names as the one who did it: the register itself, where that names nobody. */
    public String actorOrRegister() {
        return actor == null ? register : actor;
    }
}
