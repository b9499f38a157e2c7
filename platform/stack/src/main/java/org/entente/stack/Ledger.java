package org.entente.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ledger of this stack: keys, policies, witnesses. What was published and what the witnesses saw lies with the databases:
 * thrown away together, since a log without its entries would be taken for one that was rolled back. The keys go with
 * {@code --fresh} too, since another log must not speak with the old one's voice.
 */
final class Ledger {

    private final Trust trust;
    private final Path state;
    private final Map<Party, Integer> ports;

    Ledger(Home home, Ports ports, URI gateway) {
        this.ports = Map.of(Party.USA, ports.witnessUsa(), Party.AZE, ports.witnessAze());
        this.state = home.data().resolve("ledger");
        this.trust = new Trust(home.ledger(), Trust.LOCAL_LEDGER, gateway,
                Stream.of(Party.values()).collect(Collectors.toMap(party -> party, party -> address(party))));
    }

    private URI address(Party party) {
        return URI.create("http://127.0.0.1:" + ports.get(party));
    }

    /** The policies are written anew each time: ports may have moved since. */
    void prepare() {
        for (var log : Log.values()) {
            mustHaveItsKey("log " + log.source(), kept(log), trust.key(log));
        }
        for (var party : Party.values()) {
            mustHaveItsKey(party.witness(), seen(party), trust.key(party));
        }
        PrivateFiles.folder(state);
        PrivateFiles.delete(trust.shared());
        trust.prepare();
    }

    /** Another key in its place would only be found out later, by a policy that nobody agreed to. */
    private static void mustHaveItsKey(String whose, Path state, Path key) {
        if (Files.exists(state) && !Files.exists(key)) {
            throw new StackFailure("The key of the " + whose + " is gone, but not its state: put back " + key
                    + ", or start with --fresh, which makes a new log.");
        }
    }

    /** What a Party's witness has cosigned last. */
    private Path seen(Party party) {
        return state.resolve(party.witness());
    }

    /** The last checkpoint that was published, which the databases must not have lost. */
    private Path kept(Log log) {
        return state.resolve(log.source() + ".checkpoint");
    }

    Path policy(Log log) {
        return trust.policy(log);
    }

    List<Witness> witnesses() {
        return Stream.of(Party.values()).map(party -> new Witness(party, ports.get(party), trust,
                seen(party))).toList();
    }

    /** @param role the one that alone writes the ledger's tables */
    Map<String, String> environment(Log log, String role, String password) {
        return Map.of("LEDGER_ORIGIN", log.origin(trust.ledger()), "LEDGER_SIGNING_KEY_FILES", trust.key(log).toString(),
                "LEDGER_POLICY_FILE", trust.policy(log).toString(), "LEDGER_KEPT_CHECKPOINT",
                kept(log).toString(), "LEDGER_DATABASE_USER", role,
                "LEDGER_DATABASE_PASSWORD", password);
    }
}
