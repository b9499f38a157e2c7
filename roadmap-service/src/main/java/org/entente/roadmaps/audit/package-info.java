/**
 * What auditors ask about the past of all roadmaps at once: which due days moved and how far, and what was recorded late. Reads
 * every room's tables, is known by none, writes nothing; each caller's answer is made of what that caller may see.
 */
package org.entente.roadmaps.audit;
