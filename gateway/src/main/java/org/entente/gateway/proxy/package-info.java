/**
 * Passes a request on to the service that owns it and its answer back, both as streams; a service that fails is told as a
 * problem.
 */
package org.entente.gateway.proxy;
