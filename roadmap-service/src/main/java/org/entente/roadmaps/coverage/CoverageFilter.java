package org.entente.roadmaps.coverage;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.roadmaps.charter.Clause;
import org.entente.web.Code;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Which clauses. */
public class CoverageFilter {

    @RestQuery
    @Separator(",")
    public List<Clause.Force> force;

    @RestQuery
    @Code
    @Parameter(description = "Only clauses of this Area.")
    public String area;

    @RestQuery
    @Parameter(description = "Only clauses that something serves, or only those that nothing does.")
    public Boolean served;

    boolean takes(ClauseCoverage c) {
        return (force == null || force.isEmpty() || force.contains(c.force())) && (area == null || area.equals(c.area()))
                && (served == null || served == c.served());
    }
}
