package org.entente.records.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One answer that was given, or refused: to whom, when, to what question, and which restricted records it showed. */
@Entity
@Immutable
class Read {

    @Id
    Long number;
    Instant at;
    String operation;
    String path;
    String query;
    @Column(name = "as_of")
    Instant asOf;
    @Column(name = "effective_at")
    LocalDate effectiveAt;
    short status;
    String actor;
    String issuer;
    String subject;
    String party;
    String organization;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> records;
}
