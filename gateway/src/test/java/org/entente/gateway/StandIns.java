package org.entente.gateway;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The two services as the tests want them: real servers, since a stream and a lost connection cannot be mocked. */
public class StandIns implements QuarkusTestResourceLifecycleManager {

    public static final StandIn ROADMAPS = new StandIn();
    public static final StandIn GROUPS = new StandIn();
    public static final String GOOD_ORIGIN = "https://portal.example";

    /** Both as good as new. */
    public static void reset() {
        ROADMAPS.reset();
        GROUPS.reset();
    }

    @Override
    public Map<String, String> start() {
        ROADMAPS.start();
        GROUPS.start();
        return Map.of("ROADMAP_SERVICE_URL", ROADMAPS.url(), "WORKINGGROUP_SERVICE_URL", GROUPS.url(),
                "PUBLIC_URL", "https://entente.example", "CORS_ORIGINS", GOOD_ORIGIN + ",http://localhost:3000",
                "gateway.silence", "700ms");
    }

    @Override
    public void stop() {
        ROADMAPS.stop();
        GROUPS.stop();
    }
}
