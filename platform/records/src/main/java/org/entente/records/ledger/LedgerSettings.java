package org.entente.records.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the log of this service is named, signed and witnessed. What makes it this log and no other has no default. */
@ConfigMapping(prefix = "entente.ledger")
public interface LedgerSettings {

    /** The log's name, and that of its keys. It never changes. */
    String origin();

    /** PKCS#8 files of Ed25519 keys; all of them sign, so there are two while keys rotate. */
    List<Path> signingKeyFiles();

    /** The published tlog-policy file: the log's keys, its witnesses with their addresses, the quorum. */
    Path policyFile();

    /** Where the last checkpoint that we published is kept, outside the database: a restored database must not outlive it. */
    Path keptCheckpoint();

    /** How long the first pending revision waits for others before a pass. */
    @WithDefault("PT0.25S")
    Duration integrateAfter();

    /** How often a growing tree is signed: a rate that public witnesses take. */
    @WithDefault("PT10S")
    Duration checkpointEvery();

    /** How old the cosignatures of a log at rest may become. */
    @WithDefault("PT10M")
    Duration freshEvery();

    /** How long a question about an instant waits for the pass that covers it. */
    @WithDefault("PT3S")
    Duration coverWithin();
}
