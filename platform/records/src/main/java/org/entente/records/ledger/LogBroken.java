package org.entente.records.ledger;

/** The log contradicts what was committed or published. From here on nothing is ordered and nothing is signed. */
final class LogBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    LogBroken(String sentence) {
        super(sentence);
    }

    LogBroken(String sentence, Throwable cause) {
        super(sentence + " " + cause.getMessage(), cause);
    }
}
