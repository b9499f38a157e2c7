package org.entente.records;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which records of a list, by their words; {@link Selection#says} narrows to them. */
public class WordFilter {

    @RestQuery
    @Size(min = 1, max = 200)
    @Pattern(regexp = "[\\s\\S]*[\\p{L}\\p{N}][\\s\\S]*", message = "must hold a letter or a digit")
    @Parameter(description = "Only records whose code or texts, in any language, have for each of these words one that begins with it. Case and diacritics make no difference, in Azerbaijani neither: I, ı, İ and i are one letter here, and e finds ə. No character is an operator or a wildcard.", example = "istanbul")
    public String q;
}
