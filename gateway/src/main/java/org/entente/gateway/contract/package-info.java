/**
 * The contract of the whole product: read from what the services committed, merged, published, and shown on a page to try it.
 */
package org.entente.gateway.contract;
