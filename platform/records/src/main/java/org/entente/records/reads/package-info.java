/**
 * Who read what: each answer that showed something not meant for everybody, or that only auditors ask for, is noted and stored.
 * Promises that nothing restricted is given away which cannot be noted, and that no reader waits for the note to be stored.
 */
package org.entente.records.reads;
