/**
 * Whole lists to take away: CSV, NDJSON, XLSX. Owns how values look in each form. Promises that a list of any length takes the
 * same memory, and that one which was cut off cannot be taken for a whole one.
 */
package org.entente.records.export;
