/**
 * Holds a table of rights against what it is to be true of: the operations, the page that shows it to people, and the running
 * service, walked record by record and caller by caller. Promises that no row is left out.
 */
package org.entente.testkit.rights;
