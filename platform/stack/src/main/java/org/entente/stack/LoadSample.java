package org.entente.stack;

import java.net.URI;

import org.entente.stack.sample.CharterLoader;
import org.entente.stack.sample.LoadFailure;

/** Brings the sample charter into a stack that somebody else started: what docker-compose runs once in its demo profile. */
final class LoadSample {

    private LoadSample() {
    }

    public static void main(String[] none) {
        try {
            var identities = new Identities(address("KEYCLOAK_URL"));
            var gateway = address("GATEWAY_URL");
            var summary = new CharterLoader(gateway.resolve("/api/v1"), () -> identities.token("secretariat")).load();
            System.out.println("The sample charter is loaded: " + summary.made() + " records made, " + summary.unchanged()
                    + " were there.");
        } catch (StackFailure | LoadFailure failure) {
            System.err.println("entente: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static URI address(String variable) {
        var text = System.getenv(variable);
        if (text == null || text.isBlank()) {
            throw new StackFailure(variable + " is not set: it says where to load the sample charter.");
        }
        return URI.create(text);
    }
}
