package org.entente.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.ledger.SigningKey;

/**
 * What the logs and their witnesses know each other by: a folder with the key of each log and of each witness, every one in
 * a folder of its own, and one folder {@code public} with what everybody may read: a policy for each log, and the list of logs
 * that the witnesses serve.
 *
 * @param ledger the name of this installation's ledger, of which the logs are parts
 * @param gateway where the logs can be read
 * @param witnesses where each Party's witness takes checkpoints
 */
record Trust(Path folder, String ledger, URI gateway, Map<Party, URI> witnesses) {

    /** Of a stack that nobody reaches from elsewhere. */
    static final String LOCAL_LEDGER = "ledger.entente.localhost";

    /** Makes what is not there yet: keys are made once, and a policy that its owner changed stays as it is. */
    void prepare() {
        PrivateFiles.folder(folder);
        PrivateFiles.folder(shared());
        for (var log : Log.values()) {
            ifAbsent(policy(log), () -> policyOf(log));
        }
        ifAbsent(logs(), () -> Stream.of(Log.values()).map(log -> signer(log).logKey() + "\n")
                .collect(Collectors.joining("", "# The logs whose checkpoints the witnesses cosign.\n", "")));
    }

    private static void ifAbsent(Path file, Supplier<String> text) {
        if (!Files.exists(file)) {
            PrivateFiles.write(file, text.get());
        }
    }

    /** What everybody may read. */
    Path shared() {
        return folder.resolve("public");
    }

    Path key(Log log) {
        return folder.resolve(log.source()).resolve("key.pem");
    }

    Path key(Party party) {
        return folder.resolve(party.witness()).resolve("key.pem");
    }

    /** The policy by which an auditor judges this log. */
    Path policy(Log log) {
        return shared().resolve(log.source() + ".policy");
    }

    Path logs() {
        return shared().resolve("logs");
    }

    private SigningKey signer(Log log) {
        return KeyFile.in(key(log), log.origin(ledger));
    }

    /** Both Parties must have seen what counts as published (c2sp.org/tlog-policy). */
    private String policyOf(Log log) {
        var lines = new StringBuilder(
                "# A checkpoint of this log counts when the log signed it and both Parties' witnesses did.\n");
        lines.append("log %s %s\n".formatted(signer(log).logKey(), log.address(gateway)));
        for (var party : Party.values()) {
            lines.append("witness %s %s %s\n".formatted(party.witness(), KeyFile.in(key(party), party.keyName()).witnessKey(),
                    witnesses.get(party)));
        }
        return lines.append("group parties all ")
                .append(Stream.of(Party.values()).map(Party::witness).collect(Collectors.joining(" ")))
                .append("\nquorum parties\n").toString();
    }
}
