package org.entente.records;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.web.CommonProblem;
import org.entente.web.Violation;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of a history, and whether with what the ledger has of it. */
public class HistoryRequest extends RevisionsRequest {

    private static final String ENTRIES = "entries";

    @RestQuery
    @Parameter(description = "`entries`: each revision with its entry in the ledger and the Disclosures that the caller may see, ready to be proved.", schema = @Schema(type = SchemaType.STRING, enumeration = ENTRIES))
    public String include;

    boolean withEntries() {
        if (include != null && !include.equals(ENTRIES)) {
            throw CommonProblem.VALIDATION.because(1).at(Violation.inQuery("include", "must be " + ENTRIES));
        }
        return include != null;
    }
}
