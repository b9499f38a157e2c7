/**
 * What stands before every request and shows whether the gateway can do its work: framing, foreign pages, health.
 */
package org.entente.gateway.guard;
