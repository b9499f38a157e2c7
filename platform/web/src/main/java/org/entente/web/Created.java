package org.entente.web;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a creation. */
public final class Created {

    private Created() {
    }

    /**
     * 201 with the record, and its path as {@code Location}: without a host, so that it is right behind the gateway too.
     *
     * @param path the absolute path of the new record
     */
    public static <T extends Tagged> RestResponse<T> at(String path, T record) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, record).header(HttpHeaders.LOCATION, path)
                .build();
    }
}
