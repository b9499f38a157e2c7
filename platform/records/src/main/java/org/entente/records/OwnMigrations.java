package org.entente.records;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/** The migrations of this room that are not SQL. Named here, since Quarkus finds by itself only what stands in db.migration. */
@Singleton
class OwnMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.javaMigrations(new BeforeTheLedger());
    }
}
