package org.entente.stack.sample;

import java.io.IOException;

/** Why the sample could not be loaded: one sentence. What was loaded until then stays, and the next load goes on from there. */
public final class LoadFailure extends IOException {

    private static final long serialVersionUID = 1L;

    LoadFailure(String sentence) {
        super(sentence);
    }

    LoadFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
