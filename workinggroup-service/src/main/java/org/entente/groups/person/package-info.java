/**
 * People who act in the dialogue: name, office, organization. Knows the room of organizations.
 * Promises no more about a person than their public part in the dialogue.
 */
package org.entente.groups.person;
