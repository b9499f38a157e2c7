package org.entente.ledger;

import java.math.BigInteger;
import java.util.Set;

/**
 * Judges the 32 bytes of a public key before anything is verified with it (RFC 8032 sections 5.1.2 and 5.1.3): programs
 * agree about signatures only when the key is canonical, on the curve and not of low order.
 */
final class Ed25519Point {
    static final int LENGTH = 32;

    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger P = ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
    private static final BigInteger ORDER_8 = new BigInteger(
            "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16);

    /** A point of order 1, 2, 4 or 8 shows itself by its y alone. */
    private static final Set<BigInteger> LOW_ORDER = Set.of(BigInteger.ZERO, ONE, P.subtract(ONE), ORDER_8,
            P.subtract(ORDER_8));

    private Ed25519Point() {
    }

    static void verify(byte[] key) {
        Finding.KEY_MALFORMED.unless(key.length == LENGTH, "An Ed25519 key has 32 bytes.");
        var y = y(key);
        Finding.KEY_WEAK.unless(y.compareTo(P) < 0, "The coordinate is not reduced.");
        Finding.KEY_WEAK.unless(!LOW_ORDER.contains(y), "Low order.");
        Finding.KEY_MALFORMED.unless(onCurve(y), "No point of the curve.");
    }

    /** Little-endian; the top bit is the sign of x. */
    static BigInteger y(byte[] key) {
        var bigEndian = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bigEndian[i] = key[LENGTH - 1 - i];
        }
        bigEndian[0] &= 0x7f;
        return new BigInteger(1, bigEndian);
    }

    /** Whether x^2 = (y^2 - 1) / (d y^2 + 1) has a root: Euler's criterion. */
    private static boolean onCurve(BigInteger y) {
        var square = y.multiply(y).mod(P);
        var x2 = square.subtract(ONE).multiply(D.multiply(square).add(ONE).modInverse(P)).mod(P);
        return x2.modPow(P.subtract(ONE).shiftRight(1), P).equals(ONE);
    }
}
