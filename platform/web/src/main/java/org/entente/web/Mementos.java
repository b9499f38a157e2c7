package org.entente.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Dates each answer about the past (RFC 7089 section 2.1.1). */
@Singleton
public class Mementos {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
            Locale.US);

    private static final int FIRST_ERROR = 400;

    private final Lookback lookback;

    Mementos(Lookback lookback) {
        this.lookback = lookback;
    }

    @ServerResponseFilter
    public void date(ContainerResponseContext response) {
        if (lookback.isPast() && response.getStatus() < FIRST_ERROR) {
            response.getHeaders().putSingle("Memento-Datetime", HTTP_DATE.format(lookback.asOf().atOffset(ZoneOffset.UTC)));
        }
    }
}
