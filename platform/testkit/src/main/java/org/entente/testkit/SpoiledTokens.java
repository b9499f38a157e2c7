package org.entente.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Tokens that are good but for one thing each, so that a refusal proves that this thing is looked at. Signed here and not by a
 * library, since a library mends what is missing. Sources: RFC 8725 section 2 (the attacks), RFC 9068 section 4 (what a
 * resource server checks).
 */
public final class SpoiledTokens {

    private static final long HOUR = 3600;

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final String[] roles;

    private SpoiledTokens(String... roles) {
        this.roles = roles;
    }

    /**
     * Spoiled tokens, each by what is wrong with it.
     *
     * @param roles the realm roles that they claim
     */
    public static Map<String, String> all(String... roles) {
        var spoiled = new SpoiledTokens(roles);
        spoiled.addForms();
        spoiled.addClaims();
        spoiled.addSignatures();
        return spoiled.tokens;
    }

    private String good() {
        return Callers.tokenOf("spoiled", null, roles);
    }

    private void addForms() {
        tokens.put("not a token", "not-a-token");
        tokens.put("three parts of nothing", "e30.e30.e30");
        tokens.put("two tokens in one", good() + "." + good());
    }

    private void addClaims() {
        var now = Instant.now().getEpochSecond();
        claims("expired", c -> c.put("iat", now - 2 * HOUR).put("exp", now - HOUR));
        claims("not valid yet", c -> c.put("nbf", now + HOUR));
        claims("for another audience", c -> c.put("aud", "another-api"));
        claims("from another issuer", c -> c.put("iss", TestIssuer.ISSUER + "2"));
        claims("an ID token", c -> c.put("typ", "ID"));
        claims("a refresh token", c -> c.put("typ", "Refresh"));
        claims("without a type", c -> c.remove("typ"));
        for (var required : new String[] { "iss", "sub", "aud", "exp", "iat", "jti", "azp" }) {
            claims("without " + required, c -> c.remove(required));
        }
    }

    private void claims(String what, Consumer<ObjectNode> spoil) {
        var claims = part(1);
        spoil.accept(claims);
        tokens.put(what, sign(part(0), claims, "SHA256withRSA", TestIssuer.KEYS.getPrivate()));
    }

    private void addSignatures() {
        tokens.put("signed with another key", sign(part(0), part(1), "SHA256withRSA", TestIssuer.newKeys().getPrivate()));
        tokens.put("signed by an algorithm not on the list",
                sign(part(0).put("alg", "RS512"), part(1), "SHA512withRSA", TestIssuer.KEYS.getPrivate()));
        tokens.put("algorithm none", unsigned(part(0).put("alg", "none"), part(1)) + ".");
        tokens.put("algorithm NoNe", unsigned(part(0).put("alg", "NoNe"), part(1)) + ".");
        tokens.put("no signature", good().substring(0, good().lastIndexOf('.') + 1));
        tokens.put("HMAC with the public key", hmac(TestIssuer.KEYS.getPublic().getEncoded()));
        tokens.put("HMAC with the public key as PEM", hmac(pem().getBytes(StandardCharsets.US_ASCII)));
        var parts = good().split("\\.");
        tokens.put("a changed payload", parts[0] + "." + encode(part(1).put("party", "ZZZ")) + "." + parts[2]);
    }

    private ObjectNode part(int number) {
        var json = Base64.getUrlDecoder().decode(good().split("\\.")[number]);
        return (ObjectNode) Documents.parse(new String(json, StandardCharsets.UTF_8));
    }

    private static String encode(ObjectNode part) {
        return encode(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String unsigned(ObjectNode header, ObjectNode claims) {
        return encode(header) + "." + encode(claims);
    }

    private static String sign(ObjectNode header, ObjectNode claims, String algorithm, PrivateKey key) {
        var text = unsigned(header, claims);
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    /** The public key is known to all: who takes it for a shared secret takes anybody's token. */
    private String hmac(byte[] key) {
        var text = unsigned(part(0).put("alg", "HS256"), part(1));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return text + "." + encode(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(TestIssuer.KEYS.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
