/**
 * Starts the whole product on one machine without Docker: PostgreSQL, Keycloak, both services, the gateway.
 * Owns the realm file, the database roles and the sample data. Promises that whatever it started is stopped with it,
 * and that whoever starts it reads one sentence when something is wrong.
 */
package org.entente.stack;
