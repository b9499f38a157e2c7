/**
 * What every service says the same way: who calls, what a refusal looks like, how a record is tagged and a list is paged.
 * Owns no noun of one service and no table. Promises that every failure is an RFC 9457 problem and that nothing is
 * answered before the caller is known.
 */
package org.entente.web;
