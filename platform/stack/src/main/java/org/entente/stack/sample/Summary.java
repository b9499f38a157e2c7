package org.entente.stack.sample;

/** What a load did: how many records it made and how many were there already. */
public record Summary(int made, int unchanged) {
}
