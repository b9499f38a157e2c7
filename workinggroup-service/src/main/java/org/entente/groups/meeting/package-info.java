/**
 * Meetings of working groups: planned, convened, held, put off, called off. Knows the room group.
 * Promises that a meeting is recorded as held on its day or later, never before.
 */
package org.entente.groups.meeting;
