package org.entente.roadmaps.imports;

import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.roadmaps.RoadmapProblem;

/** How many imports are under way at once: each keeps a thread, a connection and its part of the memory from all others. */
@ApplicationScoped
class Turns {

    private final int most;
    private final Semaphore free;

    Turns(@ConfigProperty(name = "entente.imports.at-once") int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /**
     * @return gives the turn back
     * @throws org.entente.web.Refusal 503 where all are taken
     */
    Runnable take() {
        if (!free.tryAcquire()) {
            throw RoadmapProblem.IMPORTS_BUSY.because(most);
        }
        return free::release;
    }
}
