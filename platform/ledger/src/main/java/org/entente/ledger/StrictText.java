package org.entente.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * One spelling for one value. The JDK's own decoders forgive (missing padding, stray bits, lone surrogates as "?"), and
 * a second spelling of signed content is a second text with the same meaning.
 */
final class StrictText {
    private static final Base64.Decoder STANDARD = Base64.getDecoder();
    private static final Base64.Encoder STANDARD_WRITER = Base64.getEncoder();

    private StrictText() {
    }

    static byte[] base64(String text, Finding otherwise) {
        try {
            var bytes = STANDARD.decode(text);
            otherwise.unless(STANDARD_WRITER.encodeToString(bytes).equals(text), "Not canonical base64.");
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw otherwise.because("Not base64.");
        }
    }

    static String base64(byte[] bytes) {
        return STANDARD_WRITER.encodeToString(bytes);
    }

    static Hash hash(String base64, Finding otherwise) {
        var bytes = base64(base64, otherwise);
        otherwise.unless(bytes.length == Hash.LENGTH, "A hash has 32 bytes.");
        return Hash.of(bytes);
    }

    /** A number without sign or leading zero; larger ones than a long holds are refused. */
    static long decimal(String digits, Finding otherwise) {
        var plain = digits.equals("0") || digits.matches("[1-9][0-9]{0,18}");
        otherwise.unless(plain, "Not a plain decimal number.");
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw otherwise.because("Larger than 2^63-1.");
        }
    }

    static String utf8(byte[] bytes, Finding otherwise) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            throw otherwise.because("Not UTF-8.");
        }
    }

    static byte[] utf8(String text, Finding otherwise) {
        mustBeWhole(text, otherwise);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing else in a String has no UTF-8. Looked for without encoding it: every text of a revision passes here. */
    static void mustBeWhole(String text, Finding otherwise) {
        for (int i = 0; i < text.length(); i++) {
            var pair = Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            otherwise.unless(pair || !Character.isSurrogate(text.charAt(i)), "Text with half a character (a lone surrogate).");
            i += pair ? 1 : 0;
        }
    }
}
