package org.entente.groups.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What a proposal to change a group's mandate says. */
record AmendMandate(@NotNull @Valid Mandate mandate) {
}
