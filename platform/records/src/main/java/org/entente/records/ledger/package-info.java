/**
 * The log of one service: gives every revision its index, signs what is durably committed, has it witnessed, publishes it.
 * Promises that no index is ever given anew, and that it stops, and says so, rather than sign a second history.
 */
package org.entente.records.ledger;
