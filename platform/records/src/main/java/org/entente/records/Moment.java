package org.entente.records;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A settled point of the register's recorded time: what it shows never changes.
 *
 * @param asOf the instant
 * @param ledgerSize how many entries of the ledger the register had then
 */
@Schema(name = "Moment", requiredProperties = { "asOf", "ledgerSize" })
public record Moment(Instant asOf, long ledgerSize) {
}
