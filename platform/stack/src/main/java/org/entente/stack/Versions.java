package org.entente.stack;

import java.io.IOException;
import java.util.Properties;

/** Which PostgreSQL and Keycloak this build brings; the numbers stand in the parent POM. */
final class Versions {

    private Versions() {
    }

    static String of(String program) {
        var versions = new Properties();
        try (var file = Versions.class.getResourceAsStream("/stack/versions.properties")) {
            versions.load(file);
        } catch (IOException failure) {
            throw new StackFailure("This build is damaged: build it again.", failure);
        }
        return versions.getProperty(program);
    }
}
