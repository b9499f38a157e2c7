/**
 * Brings in the past of another register: each of its changes as one revision, with the day and the actor that the register
 * names. Promises all or nothing, the same again for the same, and that what it brings never passes for what was done here.
 */
package org.entente.roadmaps.imports;
