/**
 * One change, one transaction, one revision, one door. Owns the table {@code revision} and how records are selected by what a
 * caller may see. Promises that no record changes without its revision, and that no revision ever changes.
 */
package org.entente.records;
