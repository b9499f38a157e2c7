/**
 * Who may do what, as tables that can be read: a row says who may do something with a record and in which of its stages.
 * Owns the words of the rows, no row. Promises that what is served as an action and what is let through are the same row.
 */
package org.entente.web.rights;
