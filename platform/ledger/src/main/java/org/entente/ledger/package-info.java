/**
 * The tamper-evident log: entries, tree, tiles, proofs, signed checkpoints, cosignatures, policies. Owns the bytes that
 * auditors read, and promises published formats (RFC 6962, RFC 8785, RFC 9901, C2SP) exactly. No storage, no HTTP, no
 * clock, no framework.
 */
package org.entente.ledger;
