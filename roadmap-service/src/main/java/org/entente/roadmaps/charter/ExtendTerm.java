package org.entente.roadmaps.charter;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/** What a proposal to extend a Term says: its new last day. */
record ExtendTerm(@NotNull LocalDate extendedTo) {
}
