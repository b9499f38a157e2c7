/**
 * What the Parties have agreed: editions of a roadmap, frozen and numbered, and the proposals that lead from one to the next.
 * Knows roadmaps and milestones. Promises that an edition is readable for ever, as it was adopted, and that its hash proves it.
 */
package org.entente.roadmaps.edition;
