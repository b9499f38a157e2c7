/**
 * The log of all revisions of this service, as auditors read and take it away. Only addresses and names stand here: what they
 * answer is the same in both services, and made in {@code org.entente.records.ledger}.
 */
package org.entente.roadmaps.ledger;
