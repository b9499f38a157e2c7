package org.entente.records.reads;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long it may take until it is stored who read what, and what becomes of a read that cannot be noted. */
@ConfigMapping(prefix = "entente.reads")
public interface ReadSettings {

    /** How long the first note waits for others: what a process that is killed may lose. */
    @WithDefault("PT0.1S")
    Duration storeWithin();

    /** How many notes are stored at once, without waiting for more. */
    @WithDefault("500")
    int enough();

    /** How many bytes of notes may wait, those being stored included. About 10,000 reads of twenty records each. */
    @WithDefault("16000000")
    int room();

    /** How long a read waits for room, before it is refused. */
    @WithDefault("PT0.25S")
    Duration patience();
}
