package org.entente.records.export;

/**
 * Keeps text from being run: a spreadsheet program takes a cell of a CSV file that begins with certain characters for a
 * formula, and a formula can send the sheet away or start a program. Source: OWASP, "CSV Injection".
 */
final class Formula {

    /** In both widths: some programs take the full-width forms of East Asian keyboards for the others. */
    private static final String BEGINNINGS = "=+-@\uff1d\uff0b\uff0d\uff20\t\r\n";

    private Formula() {
    }

    /** The text, with an apostrophe before it where it could be taken for a formula. */
    static String disarmed(String text) {
        return begins(text) ? "'" + text : text;
    }

    private static boolean begins(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (BEGINNINGS.indexOf(c) >= 0) {
                return true;
            }
            // Programs that trim a cell before they look at it see what comes after.
            if (!isSkipped(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isSkipped(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
