package org.entente.web;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a replayed change comes from: what another register says of it. The record keeps it in its state, so the ledger commits
 * to it. It names nobody: whom the register names, the revision has as its actor, in the one place where that can be erased.
 *
 * @param register the register as it names itself
 * @param reference where in the register the change stands, such as a commit; absent where it says none
 * @param at when it was made
 */
@Schema(name = "Origin", requiredProperties = { "register", "at" })
public record Origin(String register, String reference, Instant at) {
}
