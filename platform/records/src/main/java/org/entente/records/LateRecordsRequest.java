package org.entente.records;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** What counts as recorded late, and of which records. */
public class LateRecordsRequest extends ActsRequest {

    private static final int USUAL = 7;
    private static final int MOST = 36_500;

    @RestQuery
    @Min(1)
    @Max(MOST)
    @Parameter(description = "How many days after the effective day a record counts as late.", schema = @Schema(minimum = "1", maximum = "36500", defaultValue = "7"))
    public Integer days;

    @RestQuery
    @Size(max = 63)
    @Parameter(description = "Only records under this charter, and the charter itself.")
    public String charter;

    @RestQuery
    @Separator(",")
    @Parameter(description = "Only records of these kinds, such as `MILESTONE`.")
    public List<@Pattern(regexp = "[A-Z][A-Z0-9_]{0,62}") String> kind;

    int days() {
        return days == null ? USUAL : days;
    }
}
