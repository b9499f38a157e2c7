/**
 * The service that owns organizations, people, working groups, memberships and meetings. Each package below is a room named
 * after its noun; {@link org.entente.groups.GroupProblem} lists everything that this service refuses.
 */
package org.entente.groups;
