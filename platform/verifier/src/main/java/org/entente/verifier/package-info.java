/**
 * The auditor's verifier: checks the ledger's evidence from files or a live log, with keys that the auditor had from elsewhere.
 * Owns the questions and the wording of answers; the mathematics is the ledger's. Says what was proved and what was not.
 */
package org.entente.verifier;
