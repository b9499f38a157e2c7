package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A PKCS#8 key as files hold it: DER, or the same as text (RFC 7468 section 10), which OpenSSL writes. */
final class PrivateKeyFile {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private PrivateKeyFile() {
    }

    static byte[] der(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var begin = text.indexOf(BEGIN);
        if (begin < 0) {
            return file;
        }
        var end = text.indexOf(END, begin);
        Finding.KEY_MALFORMED.unless(end > 0, "The PEM text is cut off.");
        var second = text.indexOf(BEGIN, begin + BEGIN.length());
        Finding.KEY_MALFORMED.unless(second < 0, "Two private keys in one file.");
        try {
            return Base64.getDecoder().decode(text.substring(begin + BEGIN.length(), end).replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw Finding.KEY_MALFORMED.because("The PEM text is not base64.");
        }
    }
}
