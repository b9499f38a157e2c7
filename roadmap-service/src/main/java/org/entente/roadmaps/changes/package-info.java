/**
 * What happened to all records of this service, in one list. Owns the words in which revisions are told. Promises the order of
 * the ledger, and to each caller only what it might see then and may see now.
 */
package org.entente.roadmaps.changes;
