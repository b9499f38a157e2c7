/**
 * What auditors ask about the past of all records of this service at once: what was recorded late. Is known by no other room,
 * writes nothing; each caller's answer is made of what that caller may see.
 */
package org.entente.groups.audit;
