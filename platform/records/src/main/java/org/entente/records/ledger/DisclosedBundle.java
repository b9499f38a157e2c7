package org.entente.records.ledger;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * Of each entry of a bundle the Disclosures that the caller may see.
 *
 * @param items none for an entry that the caller may see nothing of
 */
public record DisclosedBundle(List<List<String>> items) {

    /** For this caller alone, today. */
    public RestResponse<DisclosedBundle> answer() {
        return RestResponse.ResponseBuilder.ok(this).header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }
}
