package org.entente.consent;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the Parties have to speak. */
@ConfigMapping(prefix = "entente.consent")
public interface ConsentSettings {

    /** How often each replica looks for a deadline that has passed. */
    Duration lookEvery();

    /** Where a proposal names no deadline. */
    @WithDefault("P30D")
    Duration usualPeriod();

    /** The least for the silence procedure: long enough for a ministry to come back from a holiday week. */
    @WithDefault("P14D")
    Duration silenceAtLeast();

    /** The least where every Party must speak. */
    @WithDefault("PT1H")
    Duration explicitAtLeast();

    @WithDefault("P366D")
    Duration atMost();
}
