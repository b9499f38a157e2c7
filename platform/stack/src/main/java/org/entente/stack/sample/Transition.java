package org.entente.stack.sample;

/** The order that brings a record into another state, as the API takes it. */
record Transition(String to, String effectiveOn, String reason) {
}
