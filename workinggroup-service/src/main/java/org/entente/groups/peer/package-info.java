/**
 * What this service asks of the roadmap-service, over HTTP and by its contract alone: the charter that a group serves.
 * Promises that an answer is either the peer's own or a refusal, never a guess.
 */
package org.entente.groups.peer;
