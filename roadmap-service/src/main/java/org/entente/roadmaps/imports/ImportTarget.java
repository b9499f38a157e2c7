package org.entente.roadmaps.imports;

import java.util.List;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.web.PartyCode;
import org.entente.web.Visibility;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Where a register is brought to, and for whom. */
public class ImportTarget {

    @RestQuery
    @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,62}", message = "must be 2 to 63 small letters, digits or hyphens")
    @Parameter(description = "The charter; without it, the one that is named as the register names itself.")
    public String charter;

    @RestQuery
    @Separator(",")
    @Size(max = 50)
    @Parameter(description = "For whom the register is kept, since a register names no Parties. Needed while there is no such charter.")
    public List<@PartyCode String> parties;

    @RestQuery
    @Parameter(description = "Who sees it: PUBLIC, also where nothing is said, or PARTIES. A charter on record has its own.")
    public Visibility visibility;

    @RestQuery
    @Parameter(description = "Whether to answer with what would be done, and do nothing.")
    public Boolean dryRun;

    /** Where nothing is said, the register's own name makes one. */
    String slug(Meta meta) {
        return charter == null ? Codes.slug(meta.name()) : charter;
    }

    boolean isDry() {
        return Boolean.TRUE.equals(dryRun);
    }
}
