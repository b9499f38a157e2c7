/**
 * Composed views: both services are asked at the same time with the caller's own token, so what is visible stays theirs to say.
 */
package org.entente.gateway.overview;
