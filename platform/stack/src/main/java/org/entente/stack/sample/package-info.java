/**
 * The real charter as sample data, and the client of the public API that loads it.
 * Owns nothing in the services: it knows only what any client may know.
 * Promises that a second run changes nothing.
 */
package org.entente.stack.sample;
