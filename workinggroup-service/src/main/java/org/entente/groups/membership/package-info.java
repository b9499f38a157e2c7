/**
 * Memberships: who sits in a working group, in which role, for which Party, from when until when. Knows the rooms group, person
 * and organization. Promises that nobody holds one role twice at a time, and that an ended membership stays as it was.
 */
package org.entente.groups.membership;
