package org.entente.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What {@code application.properties} says and explains. */
@ConfigMapping(prefix = "gateway")
public interface Settings {

    URI roadmapService();

    URI workinggroupService();

    Duration connectTimeout();

    Duration silence();

    int connections();

    int mostWaiting();

    URI publicUrl();

    URI keycloak();

    Optional<List<String>> corsOrigins();

    int longestAddress();

    int mostHeaderBytes();
}
