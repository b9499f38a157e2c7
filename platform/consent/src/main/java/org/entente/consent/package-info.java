/**
 * What all agreed, all change: proposals, what the Parties said of them, and when they are decided. Knows no noun of a service:
 * what a proposal would change is a {@link org.entente.consent.Target}'s. Promises that a proposal is adopted once and as a
 * whole, or not at all.
 */
package org.entente.consent;
