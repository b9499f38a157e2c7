/**
 * Walks every operation of a service as everybody, and searches each answer for what the caller may not see. What an operation
 * shows is written down in the open, in a table of each service; who sees what, in one table for both.
 */
package org.entente.testkit.visibility;
