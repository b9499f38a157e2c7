package org.entente.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.ledger.Refusal;
import org.entente.ledger.VerifierKey;

/** The logs that are witnessed, by origin: the key's name. Two keys of one name are a log that rotates its key. */
record KnownLogs(Map<String, List<VerifierKey>> keys) {

    static KnownLogs read(Path file) throws CannotStart {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new CannotStart("The file of logs cannot be read: " + unreadable + ".");
        }
    }

    static KnownLogs of(List<String> lines) throws CannotStart {
        var keys = new HashMap<String, List<VerifierKey>>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                var key = key(line, i + 1);
                keys.computeIfAbsent(key.name(), name -> new ArrayList<>()).add(key);
            }
        }
        if (keys.isEmpty()) {
            throw new CannotStart("The file of logs names no log: write one log key (vkey) a line.");
        }
        return new KnownLogs(Map.copyOf(keys));
    }

    private static VerifierKey key(String line, int number) throws CannotStart {
        try {
            var key = VerifierKey.parse(line);
            if (key.isWitness()) {
                throw new CannotStart("The file of logs has a witness's key in line " + number + ": write the log's.");
            }
            return key;
        } catch (Refusal refused) {
            throw new CannotStart("The file of logs is wrong in line " + number + ": " + refused.getMessage());
        }
    }

    /** Empty where the log is not known. */
    List<VerifierKey> keysOf(String origin) {
        return keys.getOrDefault(origin, List.of());
    }
}
