/**
 * Working groups of a charter, with their mandate and their states. Knows the room peer; its parts, memberships and meetings,
 * know it and answer its questions through {@link org.entente.groups.group.GroupPart}. Promises that an active group has an
 * agreed mandate and a co-chair of every Party on the day it becomes active.
 */
package org.entente.groups.group;
