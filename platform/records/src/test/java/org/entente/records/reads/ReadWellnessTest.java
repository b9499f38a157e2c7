package org.entente.records.reads;

import static org.eclipse.microprofile.health.HealthCheckResponse.Status.DOWN;
import static org.eclipse.microprofile.health.HealthCheckResponse.Status.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

class ReadWellnessTest {

    @Test
    void it_is_well_as_long_as_somebody_is_there_to_store() throws InterruptedException {
        var keeper = new ReadKeeper(settings(), new PGSimpleDataSource());
        var wellness = new ReadWellness(keeper);
        assertEquals(DOWN, wellness.call().getStatus());
        keeper.start(new StartupEvent(), new SimpleMeterRegistry());
        assertEquals(UP, wellness.call().getStatus());
        keeper.stop(new ShutdownEvent());
        assertEquals(DOWN, wellness.call().getStatus());
    }

    private static ReadSettings settings() {
        return new ReadSettings() {
            @Override
            public Duration storeWithin() {
                return Duration.ofMillis(20);
            }

            @Override
            public int enough() {
                return 10;
            }

            @Override
            public int room() {
                return 1_000;
            }

            @Override
            public Duration patience() {
                return Duration.ZERO;
            }
        };
    }
}
