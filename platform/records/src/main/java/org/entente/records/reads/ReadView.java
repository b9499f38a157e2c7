package org.entente.records.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A read as an auditor sees it.
 *
 * @param number its number; newer reads mostly have higher ones
 * @param at when it was answered, UTC, microseconds
 * @param operation the operationId of what was asked
 * @param path the address that was asked
 * @param query the query string, or absent; without parameters that the operation does not know
 * @param asOf the recorded time asked about, or absent for the present
 * @param effectiveAt the effective day asked about, or absent
 * @param status the status of the answer
 * @param actor user name or client id of who asked
 * @param issuer who issued its token
 * @param subject who it is for the issuer
 * @param party the Party that it acted for, or absent
 * @param organization its organization, or absent
 * @param records the records that the answer showed and that are not for everybody
 */
@Schema(name = "Read", requiredProperties = { "number", "at", "operation", "path", "status", "actor", "issuer", "subject",
        "records" })
public record ReadView(long number, Instant at, String operation, String path, String query, Instant asOf,
        LocalDate effectiveAt, int status, String actor, String issuer, String subject, String party, String organization,
        List<UUID> records) {

    static ReadView of(Read r) {
        return new ReadView(r.number, r.at, r.operation, r.path, r.query, r.asOf, r.effectiveAt, r.status, r.actor, r.issuer,
                r.subject, r.party, r.organization, r.records);
    }
}
