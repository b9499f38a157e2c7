package org.entente.records.ledger;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;

import org.entente.records.DisclosedRevisions.Disclosed;
import org.entente.web.Shown;
import org.entente.web.ShowsRecords;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Of each entry of a bundle the Disclosures that the caller may see.
 *
 * @param items none for an entry that the caller may see nothing of
 * @param revisions what they are of
 */
public record DisclosedBundle(List<List<String>> items, @JsonIgnore List<Disclosed> revisions) implements ShowsRecords {

    static DisclosedBundle of(List<Disclosed> revisions) {
        return new DisclosedBundle(revisions.stream().map(Disclosed::disclosures).toList(), revisions);
    }

    /** For this caller alone, today. */
    public RestResponse<DisclosedBundle> answer() {
        return RestResponse.ResponseBuilder.ok(this).header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }

    @Override
    public Stream<Shown> shown() {
        return revisions.stream().filter(revision -> revision.record() != null).map(Shown.class::cast);
    }
}
