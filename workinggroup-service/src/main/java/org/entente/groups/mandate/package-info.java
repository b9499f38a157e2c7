/**
 * What the Parties have agreed that a working group is to do: editions of its mandate, numbered, and the proposals that lead
 * from
 * one to the next. Knows groups and meetings. Promises that an edition is readable for ever, as it was adopted.
 */
package org.entente.groups.mandate;
