package org.entente.roadmaps.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file, each a text of its own that is read piece by piece: one line may be as long as the whole file. */
final class Lines implements Closeable {

    private static final int BUFFER = 1 << 15;

    private final Reader text;
    private final char[] buffer = new char[BUFFER];
    private int from;
    private int to;
    private int number;

    /** UTF-8 and nothing else: what is not throws {@link java.nio.charset.CharacterCodingException}. */
    Lines(Path file) throws IOException {
        text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
    }

    /** Goes to the beginning of the next line, if there is one. */
    boolean next() throws IOException {
        if (number > 0) {
            skipRest();
        }
        if (!fill()) {
            return false;
        }
        number++;
        return true;
    }

    /** The present line's, from 1. */
    int number() {
        return number;
    }

    /** What is left of the present line, without its end. */
    Reader line() {
        return new Reader() {
            @Override
            public int read(char[] into, int at, int most) throws IOException {
                if (!fill() || buffer[from] == '\n') {
                    return -1;
                }
                int length = 0;
                while (length < most && from < to && buffer[from] != '\n') {
                    into[at + length++] = buffer[from++];
                }
                return length;
            }

            @Override
            public void close() {
                // The file is closed as a whole.
            }
        };
    }

    private void skipRest() throws IOException {
        while (fill()) {
            if (buffer[from++] == '\n') {
                return;
            }
        }
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, text.read(buffer));
        }
        return from < to;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
