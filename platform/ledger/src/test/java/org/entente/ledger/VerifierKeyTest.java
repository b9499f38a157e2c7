package org.entente.ledger;

import static org.entente.ledger.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

class VerifierKeyTest {
    private static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

    @Test
    void a_vkey_reads_back_as_it_was_written() {
        for (var vkey : List.of("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6",
                "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2")) {
            assertEquals(vkey, VerifierKey.parse(vkey).toString());
        }
        assertTrue(VerifierKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2").isWitness());
    }

    @Test
    void a_vkey_with_a_wrong_part_is_refused() {
        for (var malformed : List.of("", "example.com/foo", "example.com/foo+530d903a",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo+530d903a+",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "exa mple.com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")) {
            refused(Finding.KEY_MALFORMED, () -> VerifierKey.parse(malformed));
        }
    }

    @Test
    void a_key_of_low_order_is_refused() {
        for (var hex : List.of("0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85")) {
            var key = HexFormat.of().parseHex(hex);
            refused(Finding.KEY_WEAK, () -> new VerifierKey("a", VerifierKey.Purpose.LOG, key));
        }
    }

    @Test
    void a_key_that_is_not_canonical_is_refused() {
        for (int above = 0; above < 19; above++) {
            var plain = littleEndian(P.add(BigInteger.valueOf(above)));
            refused(Finding.KEY_WEAK, () -> new VerifierKey("a", VerifierKey.Purpose.WITNESS, plain));
            var negative = plain.clone();
            negative[31] |= (byte) 0x80;
            refused(Finding.KEY_WEAK, () -> new VerifierKey("a", VerifierKey.Purpose.WITNESS, negative));
        }
    }

    @Test
    void a_key_off_the_curve_or_of_another_length_is_refused() {
        var two = littleEndian(BigInteger.TWO);
        refused(Finding.KEY_MALFORMED, () -> new VerifierKey("a", VerifierKey.Purpose.LOG, two));
        refused(Finding.KEY_MALFORMED, () -> new VerifierKey("a", VerifierKey.Purpose.LOG, new byte[31]));
    }

    private static byte[] littleEndian(BigInteger number) {
        var bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    @Test
    void a_signing_key_is_the_same_from_its_seed_and_from_pkcs_8() {
        var der = HexFormat.of().parseHex("302e020100300506032b657004220420"
                + "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        var key = SigningKey.ofPkcs8(Profile.ORIGIN, der);
        assertEquals(Profile.LOG.logKey(), key.logKey());
        assertEquals(Profile.LOG.sign(Profile.CHECKPOINT), key.sign(Profile.CHECKPOINT));
    }

    @Test
    void a_key_file_may_be_pem_as_openssl_writes_it() {
        var pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n";
        var body = "MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
        var key = SigningKey.ofPkcs8(Profile.ORIGIN, pem.formatted(body).getBytes(StandardCharsets.US_ASCII));
        assertEquals(Profile.LOG.logKey(), key.logKey());
        refused(Finding.KEY_MALFORMED,
                () -> SigningKey.ofPkcs8("a", pem.formatted("MC4=C").getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void a_pair_that_the_jdk_made_has_the_public_half_that_we_find() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var encoded = pair.getPublic().getEncoded();
        var point = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        assertEquals(new VerifierKey("a", VerifierKey.Purpose.LOG, point),
                SigningKey.ofPkcs8("a", pair.getPrivate().getEncoded()).logKey());
    }

    @Test
    void a_signing_key_is_the_same_from_pem_with_words_before_it_and_any_line_ends() {
        var pem = """
                Key of the roadmaps' log
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f
                -----END PRIVATE KEY-----
                """;
        for (var text : List.of(pem, pem.replace("\n", "\r\n"))) {
            assertEquals(Profile.LOG.logKey(), SigningKey.ofPkcs8(Profile.ORIGIN, text.getBytes()).logKey());
        }
        for (var malformed : List.of(pem.replace("END", "end"), pem.replace("MC4C", "M-4C"), pem.replace("MC4C", ""),
                pem.replace("PRIVATE", "ENCRYPTED PRIVATE"), pem + pem)) {
            refused(Finding.KEY_MALFORMED, () -> SigningKey.ofPkcs8(Profile.ORIGIN, malformed.getBytes()));
        }
    }

    @Test
    void what_is_no_private_key_is_refused() throws Exception {
        refused(Finding.KEY_MALFORMED, () -> SigningKey.ofSeed("a", new byte[31]));
        refused(Finding.KEY_MALFORMED, () -> SigningKey.ofSeed("a b", new byte[32]));
        refused(Finding.KEY_MALFORMED, () -> SigningKey.ofPkcs8("a", new byte[48]));
        var foreign = KeyPairGenerator.getInstance("X25519").generateKeyPair().getPrivate().getEncoded();
        refused(Finding.KEY_MALFORMED, () -> SigningKey.ofPkcs8("a", foreign));
    }

    @Test
    void a_log_signs_only_under_its_own_origin() {
        var foreign = new Checkpoint("other.example/log", 2, Profile.CHECKPOINT.root());
        refused(Finding.ORIGIN_MISMATCH, () -> Profile.LOG.sign(foreign));
    }

    @Test
    void a_signing_key_never_shows_itself() {
        assertEquals(Profile.ORIGIN, Profile.LOG.toString());
    }

    @Test
    void a_cosignature_of_another_length_or_from_the_end_of_time_does_not_verify() {
        var witness = Profile.WITNESS.witnessKey();
        var good = Profile.WITNESS.cosign(Profile.CHECKPOINT, Profile.WITNESSED);
        assertTrue(witness.verifies(Profile.CHECKPOINT.text(), good));
        for (var time : List.of(-1L, Long.MIN_VALUE, Long.MAX_VALUE)) {
            var stamped = Cosignature.stamped(time, Cosignature.ed25519(good));
            assertFalse(witness.verifies(Profile.CHECKPOINT.text(),
                    new NoteSignature(good.name(), good.keyId(), stamped)));
        }
        var bare = new NoteSignature(good.name(), good.keyId(), Cosignature.ed25519(good));
        assertFalse(witness.verifies(Profile.CHECKPOINT.text(), bare));
    }
}
