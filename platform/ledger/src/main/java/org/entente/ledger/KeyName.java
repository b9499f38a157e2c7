package org.entente.ledger;

/**
 * The name of a key, a log or a witness (c2sp.org/signed-note, "Format"): not empty, no Unicode space, no plus.
 */
final class KeyName {
    private static final int NEXT_LINE = 0x85;

    private KeyName() {
    }

    static boolean valid(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(KeyName::forbidden);
    }

    private static boolean forbidden(int character) {
        return character == '+' || character < ' ' || character == NEXT_LINE || Character.isSpaceChar(character)
                || Character.isWhitespace(character) || Character.getType(character) == Character.SURROGATE;
    }
}
