package org.entente.records.reads;

import java.util.regex.Pattern;

import org.entente.web.Operation;

/** The operations of which every read is kept, whatever it shows: those that ask how things came to be. */
final class AuditedReads {

    private static final Pattern PATHS = Pattern
            .compile("/api/v1/(audit/.*|changes/.*|ledgers/[^/]+/disclosures/.*|.*/difference)");

    private AuditedReads() {
    }

    static boolean include(Operation operation) {
        return PATHS.matcher(operation.template()).matches();
    }
}
