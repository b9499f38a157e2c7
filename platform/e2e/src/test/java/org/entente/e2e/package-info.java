/**
 * Journeys of the people and systems that use Entente, through the gateway, with tokens of the real Keycloak, against the
 * packaged
 * services on PostgreSQL. One stack serves all journeys; each makes records of its own.
 */
package org.entente.e2e;
