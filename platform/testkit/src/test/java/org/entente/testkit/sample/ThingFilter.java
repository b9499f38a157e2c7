package org.entente.testkit.sample;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public class ThingFilter {

    @RestQuery
    @Parameter(description = "Only things due before this day.")
    public LocalDate dueBefore;

    @RestQuery
    @Size(max = 10)
    @Parameter(description = "Only things with this code.")
    public String code;
}
