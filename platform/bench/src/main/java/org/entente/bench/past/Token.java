package org.entente.bench.past;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** A delegate's token, and the key by which a service knows it. */
final class Token {

    static final String ISSUER = "https://issuer.example.org/realms/entente";

    private static final KeyPair KEYS = newKeys();
    private static final long A_DAY = 86_400;

    private Token() {
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** Valid for longer than the longest run. */
    static String ofDelegate(String party) throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64("""
                {"iss":"%s","sub":"0198c2f0-0000-7000-8000-00000000d001","aud":"entente-api","iat":%d,"exp":%d,"jti":"bench",\
                "typ":"Bearer","azp":"entente-web","preferred_username":"delegate-%s","party":"%s",\
                "realm_access":{"roles":["delegate"]}}""".formatted(ISSUER, now, now + A_DAY, party, party));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KEYS.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
