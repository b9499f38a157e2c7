package org.entente.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Makes the keys and policies of an installation whose parts run elsewhere: what docker-compose runs before them. */
final class PrepareLedger {

    private PrepareLedger() {
    }

    public static void main(String[] arguments) {
        try {
            var trust = new Trust(Path.of(setting("LEDGER_FOLDER")), setting("LEDGER_NAME"), URI.create(setting("PUBLIC_URL")),
                    Map.of(Party.USA, URI.create(setting("WITNESS_USA_URL")), Party.AZE,
                            URI.create(setting("WITNESS_AZE_URL"))));
            trust.prepare();
            System.out.println("The ledger's keys and policies are in their places in " + trust.folder());
        } catch (StackFailure failure) {
            System.err.println("entente: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static String setting(String variable) {
        var text = System.getenv(variable);
        if (text == null || text.isBlank()) {
            throw new StackFailure(variable + " is not set.");
        }
        return text;
    }
}
