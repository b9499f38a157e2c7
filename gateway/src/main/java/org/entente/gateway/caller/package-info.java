/**
 * Who the token says the caller is: what a frontend shows in its corner.
 */
package org.entente.gateway.caller;
