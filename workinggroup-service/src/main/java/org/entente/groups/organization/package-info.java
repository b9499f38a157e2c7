/**
 * Organizations: ministries, agencies, companies, universities, international bodies, of a Party or of none. Knows no other
 * room. Promises that what was shared is never hidden again, so that no reference leads into the dark.
 */
package org.entente.groups.organization;
