package org.entente.stack.sample;

import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;

/** Brings the sample charter into a running stack. */
public final class CharterLoader {

    private final URI api;
    private final Supplier<String> accessToken;

    public CharterLoader(URI api, Supplier<String> accessToken) {
        this.api = Objects.requireNonNull(api);
        this.accessToken = Objects.requireNonNull(accessToken);
    }

    public Summary load() {
        return new Summary(0, 0);
    }
}
