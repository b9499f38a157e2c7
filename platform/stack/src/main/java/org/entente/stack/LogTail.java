package org.entente.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The line of a log that most likely says why. */
final class LogTail {

    private static final Pattern TELLING = Pattern.compile("(?i)\\b(error|fatal|exception|no space left|caused by)\\b");
    private static final int LONGEST = 300;

    private LogTail() {
    }

    /** Its last line that speaks of an error, as the end of a sentence. */
    static String because(Path log) {
        var telling = "";
        for (var line : lines(log)) {
            if (TELLING.matcher(line).find()) {
                telling = line.strip();
            }
        }
        if (telling.isEmpty()) {
            return ".";
        }
        return ": " + (telling.length() > LONGEST ? telling.substring(0, LONGEST) + "…" : telling);
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
