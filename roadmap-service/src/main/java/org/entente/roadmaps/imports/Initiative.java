package org.entente.roadmaps.imports;

/** What is planned, in a register: here a project in the roadmap of each group that works on it. */
record Initiative(Place at, String code, String title, String source) {
}
