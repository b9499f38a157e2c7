package org.entente.stack;

import java.nio.file.Path;

/** One sentence for whoever started the stack: what is wrong and what to do about it. */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackFailure(String sentence) {
        super(sentence);
    }

    StackFailure(String sentence, Throwable cause) {
        super(sentence + " (" + cause.getMessage() + ")", cause);
    }

    static StackFailure seeLog(String sentence, Path log) {
        return new StackFailure(sentence + " The log: " + log);
    }
}
