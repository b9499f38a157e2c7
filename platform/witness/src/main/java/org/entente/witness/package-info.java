/**
 * A Party's witness: cosigns a log's checkpoint only if it continues the last one that it cosigned (c2sp.org/tlog-witness).
 * Owns
 * its state file, and promises that no cosignature leaves before the state is on disk. The mathematics is the ledger's.
 */
package org.entente.witness;
