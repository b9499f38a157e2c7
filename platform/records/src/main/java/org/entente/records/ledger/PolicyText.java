package org.entente.records.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.ledger.Policy;

/** The policy file as it is served: read anew each time, since keys and witnesses change while the service runs. */
@ApplicationScoped
class PolicyText {

    private final LedgerSettings settings;

    PolicyText(LedgerSettings settings) {
        this.settings = settings;
    }

    byte[] read() {
        try {
            var file = Files.readAllBytes(settings.policyFile());
            Policy.parse(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the policy file of the ledger cannot be read", e);
        }
    }
}
