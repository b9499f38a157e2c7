package org.entente.testkit;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Makes the service under test trust one key that the tests hold, so that they can forge tokens in every way that a real issuer
 * never would. Real Keycloak tokens are what the journeys of {@code platform/e2e} use.
 */
public class TestIssuer implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "https://issuer.test/realms/entente";
    static final KeyPair KEYS = newKeys();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.auth-server-url", "",
                "quarkus.oidc.public-key", Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "KEYCLOAK_URL", "", "KEYCLOAK_ISSUER", ISSUER,
                "CURSOR_KEY", Base64.getEncoder().encodeToString(new byte[32]),
                "quarkus.http.test-port", "0", "quarkus.management.test-port", "0");
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    @Override
    public void stop() {
        // The key lives as long as the JVM.
    }
}
