package org.entente.records;

import java.util.List;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Which revisions: when, by whom, and of what. */
public class RevisionsRequest extends ActsRequest {

    private static final String WORD = "[A-Z][A-Z0-9_]{0,62}";

    @RestQuery
    @Separator(",")
    @Parameter(description = "Only these actions, such as `DUE_DATE_MOVED`.")
    public List<@Pattern(regexp = WORD) String> action;

    @RestQuery
    @Size(max = 63)
    @Parameter(description = "Only revisions that changed this field, such as `dueOn`.")
    public String field;
}
