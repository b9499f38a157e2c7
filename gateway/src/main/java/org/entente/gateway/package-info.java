/**
 * The one address for both services: checks the token, passes on, composes, and publishes the contract. It keeps nothing.
 */
package org.entente.gateway;
