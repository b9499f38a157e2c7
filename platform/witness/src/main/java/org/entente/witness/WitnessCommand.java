package org.entente.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The command: {@code java -jar entente-witness.jar serve …} or {@code … generate-key …}. */
public final class WitnessCommand {
    private static final String USAGE = """
            A witness cosigns a log's checkpoints as long as each continues all that it cosigned before.

              serve --listen HOST:PORT --key FILE --name NAME --state FILE --logs FILE
                  --key    private key (PKCS#8, PEM or DER); --name is the witness's name in its vkey
                  --state  what was cosigned last; made at the first start, never to be restored from a copy
                  --logs   the logs to witness: one log vkey a line, # comments
              generate-key --name NAME --out FILE [--log]
                  writes a new private key and prints the vkey of a witness, with --log the one of a log""";
    private static final int FAILED = 1;

    private WitnessCommand() {
    }

    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            run(List.of(words), out, err);
        } catch (CannotStart reason) {
            err.println(reason.getMessage());
            System.exit(FAILED);
        }
    }

    static void run(List<String> words, PrintStream out, PrintStream err) throws CannotStart {
        if (words.isEmpty() || words.contains("--help")) {
            out.println(USAGE);
            return;
        }
        var rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case "serve" -> serve(Options.of(rest, List.of("--listen", "--key", "--name", "--state", "--logs")), out, err);
            case "generate-key" -> generateKey(rest, out);
            default -> throw new CannotStart("There is no command “" + words.get(0) + "”. See --help.");
        }
    }

    /** Returns with the server running: its threads keep the process alive. */
    private static void serve(Options options, PrintStream out, PrintStream err) throws CannotStart {
        var key = KeyFile.read(options.file("--key"), options.text("--name"));
        var logs = KnownLogs.read(options.file("--logs"));
        var address = options.address("--listen");
        var state = StateFile.open(options.file("--state"), key.witnessKey());
        try {
            var server = new WitnessServer(new Witness(key, logs, state, Clock.systemUTC(), err), address);
            server.start();
            out.println("Witness " + key.witnessKey() + " listens on port " + server.address().getPort() + ".");
        } catch (IOException | RuntimeException taken) {
            throw new CannotStart("It cannot listen on " + address + ": " + taken.getMessage() + ".");
        }
    }

    private static void generateKey(List<String> words, PrintStream out) throws CannotStart {
        var rest = new ArrayList<>(words);
        var ofLog = rest.remove("--log");
        var options = Options.of(rest, List.of("--name", "--out"));
        var key = KeyFile.generate(options.file("--out"), options.text("--name"));
        out.println(ofLog ? key.logKey() : key.witnessKey());
    }
}
